a, b = (1, 2, 3)  # error: too many values to unpack (expected 2)
c, d, e = (1, 2)  # error: not enough values to unpack (expected 3, got 2)
