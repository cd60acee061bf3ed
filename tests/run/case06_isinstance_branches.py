def f(x):
    if isinstance(x, int):
        return x + 1
    return x.upper()
print(f(1), f("a"))
