mode = 0755  # error: leading zeros in decimal integer literals are not permitted
print(mode)
