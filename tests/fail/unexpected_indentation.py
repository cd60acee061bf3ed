x = 1
    y = 2  # error: unexpected indentation
print(x)
