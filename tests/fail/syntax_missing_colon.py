if 1 > 0  # error: syntax error, unexpected end of line
    print("x")
