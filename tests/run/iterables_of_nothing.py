def f(*items, sep=""):
    return sep.join(str(i) for i in items)
print(f(1, 2), f(), "x")
def g(*items):
    return [x + 1 for x in items]
print(g(1, 2), g())
def h(*items):
    return sum(x * 2 for x in items)
print(h(1, 2), h())
def k(*items):
    out = []
    for x in items:
        out.append(str(x))
    return out
print(k(), k(1))
def m(*args):
    return {str(a): a for a in args}
print(m(), m(1, 2))
def p(**kw):
    return ", ".join(f"{k}={v}" for k, v in kw.items())
print(p(a=1, b=2), p(), "|")
def q(*args):
    for i, a in enumerate(args):
        print(i, a)
    return max(args) if args else None
print(q(), q(1, 3, 2))
def r(*args):
    return all(x > 0 for x in args), any(x > 0 for x in args), sorted(args), list(args), tuple(args), len(args)
print(r(), r(1, -2))
def nothing():
    return
    yield
for x in nothing():
    print("never", x)
else:
    print("else")
print(list(nothing()), sum(nothing()), [x for x in nothing()], sorted(nothing()), dict(nothing()), set(nothing()))
print(next(nothing(), 5), tuple(nothing()), any(nothing()), "-".join(nothing()))
def wrap(*a):
    yield from nothing()
    yield from a
print(list(wrap()), list(wrap(1, 2)))
try:
    next(nothing())
except StopIteration:
    print("stopped")
it = iter(())
for x in zip((), [1, 2]):
    print(x)
for x in map(str, ()):
    print(x)
total = 0
for x in nothing():
    total += x
print(total)
a, *b = [1]
print(a, b)
print(max(nothing(), default=3), list(zip((), ())), list(enumerate(())), list(reversed(())))
