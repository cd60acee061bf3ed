def once2(f):
    done = False
    result = None
    def inner():
        nonlocal done, result
        if not done:
            result = f()
            done = True
        return result
    return inner
@once2
def setup():
    print("setting up")
    return 42
print(setup(), setup())
def outer_kinds():
    result = None
    total = 0
    def inner(x):
        nonlocal result, total
        result = x
        total += x
        return result
    inner(2.5)
    return result, total
print(outer_kinds())
def outer(f):
    result = None
    def inner():
        nonlocal result
        result = f()
        return result
    return inner
g = outer(lambda: 3)
print(g())
