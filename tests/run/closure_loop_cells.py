# What a loop variable looks like from inside functions that outlive the turn.
def build():
    handlers = []
    for name in ["a", "b", "c"]:
        def handler(x, name=name):
            return name + str(x)
        handlers.append(handler)
    return handlers
print([h(i) for i, h in enumerate(build())])
def totals():
    total = 0
    def add(x):
        nonlocal total
        total += x
    for i in range(5):
        add(i)
    return total
print(totals())
def before_assignment():
    def inner():
        return value
    value = "set later"
    return inner()
print(before_assignment())
x = "global"
def shadows():
    x = "local"
    def inner():
        return x
    return inner()
def reads_global():
    return x
print(shadows(), reads_global(), x)
x = "changed"
print(reads_global())
def memo():
    cache = {}
    def fib(n):
        if n in cache:
            return cache[n]
        result = n if n < 2 else fib(n - 1) + fib(n - 2)
        cache[n] = result
        return result
    return fib
print(memo()(50))
