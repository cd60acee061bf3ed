import functools
calls = 0
@functools.lru_cache(maxsize=None)
def fib(n):
    global calls
    calls += 1
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
print(fib(60), calls)
@functools.cache
def slow(a, b):
    print("computing", a, b)
    return a * b
print(slow(2, 3), slow(2, 3), slow(3, 2))
print(fib.cache_info().hits > 0)
fib.cache_clear()
print(fib(10), calls)
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
