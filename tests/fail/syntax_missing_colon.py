if 1 > 0  # error: expected ':'
    print("x")
