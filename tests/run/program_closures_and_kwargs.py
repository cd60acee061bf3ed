import math


def area(shape, *dims, scale=1, **opts):
    if shape == "circle":
        a = math.pi * dims[0] ** 2
    else:
        a = 1.0
        for d in dims:
            a *= d
    if opts.get("double", False):
        a *= 2
    return a * scale


def describe(name, **attrs):
    parts = [f"{k}={v}" for k, v in attrs.items()]
    return name + "(" + ", ".join(parts) + ")"


def mean(*values):
    if not values:
        return 0.0
    return sum(values) / len(values)


def clamp(value, low=0, high=1):
    return low if value < low else high if value > high else value


def compose(*funcs):
    def run(x):
        for f in funcs:
            x = f(x)
        return x
    return run


def counter(start=0, step=1):
    n = start

    def tick():
        nonlocal n
        n += step
        return n
    return tick


def trace(fn):
    def wrapper(*args):
        result = fn(*args)
        print(f"{fn.__name__}{args} -> {result}")
        return result
    return wrapper


@trace
def add(a, b):
    return a + b


@trace
def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)


print("%.3f" % area("circle", 2))
print(area("rect", 2, 3), area("box", 2, 3, 4, scale=10), area("rect", 2, 3, double=True))
print(describe("led", pin=13, on=1))
print(mean(1, 2, 3, 4), mean(), mean(2.5))
print(clamp(5), clamp(-1), clamp(7, high=10), clamp(3, 4, 9))
print(compose(lambda x: x + 1, lambda x: x * 10)(2))
c = counter(10, 5)
d = counter()
print(c(), c(), d(), c())
add(2, 3)
fact(3)
args = (3, 4)
print(max(*args), add(*args))
print((lambda *a, **k: len(a) + len(k))(1, 2, x=3))
