import functools
def timer(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        start = 1.0
        result = func(*args, **kwargs)
        elapsed = 2.0 - start
        print(f"{func.__name__} took {'ok' if elapsed >= 0 else 'bad'}")
        return result
    return wrapper

def memoize(func):
    cache = {}
    @functools.wraps(func)
    def wrapper(n):
        if n not in cache:
            cache[n] = func(n)
        return cache[n]
    wrapper.cache = cache
    return wrapper

@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

@timer
def total(values, scale=1):
    return sum(values) * scale

print(fib(50), len(fib.cache))
print(total([1, 2, 3]), total([1, 2], scale=10))

def count_calls(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return func(*args, **kwargs)
    wrapper.calls = 0
    return wrapper

@count_calls
def hello(name="you"):
    return f"hello {name}"

print(hello(), hello("me"), hello(name="x"), hello.calls, hello.__name__)
