import functools
def tag(name, **attrs):
    def decorator(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            extra = "".join(f' {k}="{v}"' for k, v in attrs.items())
            return f"<{name}{extra}>{func(*args, **kwargs)}</{name}>"
        return wrapper
    return decorator
@tag("p", id="main")
@tag("b")
def hello(name):
    """Say hello."""
    return f"hello {name}"
print(hello("bob"), hello.__name__, hello.__doc__)
def trace(func):
    depth = 0
    @functools.wraps(func)
    def wrapper(*args):
        nonlocal depth
        print("  " * depth + f"{func.__name__}({', '.join(map(repr, args))})")
        depth += 1
        result = func(*args)
        depth -= 1
        print("  " * depth + f"-> {result}")
        return result
    return wrapper
@trace
def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)
fact(3)
def check(*types):
    def decorator(f):
        @functools.wraps(f)
        def wrapper(*args):
            for value, kind in zip(args, types):
                if not isinstance(value, kind):
                    raise TypeError(f"{f.__name__}: {value!r} is no {kind.__name__}")
            return f(*args)
        return wrapper
    return decorator
@check(int, str)
def repeat(n, s):
    return s * n
print(repeat(3, "ab"))
def clamp(lo, hi):
    def deco(f):
        return lambda *a: max(lo, min(hi, f(*a)))
    return deco
@clamp(0, 10)
def total(*xs):
    return sum(xs)
print(total(1, 2), total(20), total(-5))
def deprecated(reason):
    def deco(f):
        def inner(*a, **k):
            print(f"{f.__name__} is deprecated: {reason}")
            return f(*a, **k)
        inner.__name__ = f.__name__
        return inner
    return deco
@deprecated("use new")
def old(a, b=1):
    return a + b
print(old(1), old(1, b=5), old.__name__)
def once(f):
    done = False
    result = None
    def inner():
        nonlocal done, result
        if not done:
            result = f()
            done = True
        return result
    return inner
@once
def setup():
    print("setting up")
    return 42
print(setup(), setup())
