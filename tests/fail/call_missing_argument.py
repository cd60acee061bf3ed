def f(a, b):
    return a + b
print(f(1))  # error: f() missing 1 required positional argument: 'b'
