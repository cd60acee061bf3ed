def f(a, b=2):
    return a + b
print(f(1, c=3))  # error: 'c' is an invalid keyword argument for f()
