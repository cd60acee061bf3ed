def f(a, b, c):
    return a
g = f(1, ..., ...)  # error: multiple ellipsis expressions
