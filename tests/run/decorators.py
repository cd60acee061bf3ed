import functools
def logged(f):
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, kwargs)
        result = f(*args, **kwargs)
        print("result", result)
        return result
    return wrapper
@logged
def add(a, b=1):
    return a + b
print(add(1), add(2, 3), add(a=4, b=5))
def repeat(times):
    def deco(f):
        @functools.wraps(f)
        def wrapper(x):
            for _ in range(times):
                x = f(x)
            return x
        return wrapper
    return deco
@repeat(3)
def double(x):
    """Doubles."""
    return x * 2
print(double(1), double.__name__, double.__doc__)
def plus(n):
    def deco(f):
        return lambda x: f(x) + n
    return deco
@plus(100)
@plus(10)
def one(x):
    return x
print(one(1))
def trace(f):
    def wrapper(n):
        print("  " * n + "fib", n)
        return f(n)
    return wrapper
@trace
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(3))
class Counted:
    def __init__(self, f):
        self.f = f
        self.calls = 0
    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)
@Counted
def hello(name):
    return "hello " + name
print(hello("a"), hello("b"), hello.calls)
