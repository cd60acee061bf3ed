def one(x):
    return x + 1
def two(x):
    return x + 2
for f in [one, two]:
    print(f.__name__, f(1))
hs = []
def one():
    return 1
def two():
    return 2
hs.append(one)
hs.append(two)
for f in hs:
    print(f.__name__, f())
import functools
def plus(x):
    return x + 2
def loud(f):
    @functools.wraps(f)
    def inner(*args):
        return f(*args) + 100
    return inner
@loud
def three(x):
    return x + 3
table = {"one": lambda x: x * 2, "two": plus, "three": three}
for name, f in table.items():
    print(name, f.__name__, f(1))
