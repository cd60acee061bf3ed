def f(a, b):
    return a + b
print(f(1, 2, 3))  # error: f() takes 2 arguments (3 given)
