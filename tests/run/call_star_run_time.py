class V:
    def __init__(self, a, b=0):
        self.a, self.b = a, b
    @classmethod
    def parse(cls, s):
        return cls(*[int(p) for p in s.split(".")])
for s in ["1.2", "7"]:
    v = V.parse(s)
    print(v.a, v.b)
def f(a, b, c): return a - b * c
xs = [5, 3, 2]
print(f(*xs), f(1, *xs[:2]), f(*[1, 2], 3), f(*(x for x in xs)), f(*"abc"[:0], *xs) if False else 0)
def g(first, *rest): return first, list(rest)
print(g(*xs), max(*xs), "{} {} {}".format(*xs))
for n in (2, 4, 0):
    try:
        print(f(*list(range(n))))
    except TypeError as e:
        print(e)
