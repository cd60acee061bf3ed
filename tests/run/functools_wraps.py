import functools
from functools import wraps
def timed(f):
    """Counts calls."""
    calls = [0]
    @wraps(f)
    def inner(*args, **kwargs):
        calls[0] += 1
        return f(*args, **kwargs)
    return inner
def named(f):
    @functools.wraps(f)
    def inner():
        return "does not call it"
    return inner
@timed
@timed
def area(w, h=2):
    """The area."""
    return w * h
@named
def other():
    return 1
def plain():
    pass
print(area(3), area.__name__, area.__doc__)
print(other(), other.__name__, other.__doc__)
print(timed.__name__, timed.__doc__, plain.__doc__)
print(area.__wrapped__(2, h=5), area.__wrapped__.__name__)
if plain.__doc__ is None:
    print("no documentation")
def registry(names):
    def deco(f):
        names.append(f.__name__)
        return f
    return deco
names = []
@registry(names)
@timed
def start():
    return "started"
print(names, start(), start.__name__)
