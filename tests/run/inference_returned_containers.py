def make():
    return []
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
a = make()
a.append(3)
print(a)
def memoize(f):
    table = {}
    def wrapper(n):
        if n not in table:
            table[n] = f(n)
        return table[n]
    return wrapper
@memoize
def climb(n):
    return 1 if n < 2 else climb(n - 1) + climb(n - 2)
print(climb(40))
@memoize
def name(s):
    return s + "!"
print(name("a"))
