# What always raises in every place of a statement.
def bad(x) -> int:
    raise ValueError("v" + str(x))
class A:
    def __init__(self):
        self.v = bad(3)
def never():
    raise KeyError("k")
def f():
    d = {never(): 1}
    return d
def g():
    return [never(), 1]
def h():
    x = [1, 2]
    x[never()] = 3
    return x
def i():
    return (1, never())
def j():
    return lambda: never()
def k():
    return never() if len([1]) else 2
def l():
    return never() and 1
def m():
    while never():
        print(1)
def n():
    x = 1
    x += never()
    return x
def o():
    return not never()
def p():
    del never()[0]
def q():
    return {**never()}
def s():
    return f"{never():>5}"
def t():
    assert never(), "m"
def u():
    raise never()
def v():
    return never()(1)
def w():
    return sorted([1], key=lambda x: never())
def x():
    match never():
        case 1:
            return 2
        case _:
            return 3
def y():
    return never() or 2
def z():
    a = b = never()
    return a + b
def aa():
    return never() is None
def ab():
    return 1 + never()
def ac():
    return [1][never():]
def ad():
    return isinstance(never(), int)
def ae():
    never().x += 1
for fn in (f, g, h, i, k, l, m, n, o, p, q, s, t, u, v, w, x, y, z, aa, ab, ac, ad, ae):
    try:
        fn()
        print(fn.__name__, "ended")
    except KeyError as e:
        print(fn.__name__, e)
try:
    j()()
except KeyError as e:
    print("j", e)
try:
    A()
except ValueError as e:
    print(e)
