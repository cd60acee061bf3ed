def describe(**kwargs):
    return [f"{k}={v}" for k, v in sorted(kwargs.items())]
print(describe(x=3, y="four"), describe())
t = (("a", 1), ("b", "x"))
print(list(t))
t = (("a", 1), ("b", "x"))
for k, v in sorted(t):
    print(k, v)
t = (1, "x")
print(list(t))
def f(*a):
    return [x for x in a]
print(f(1, "b"), f(("a", 1), ("b", 2.5), ("c", "d")))
def check(*types):
    def g(*args):
        out = []
        for a, t in zip(args, types):
            out.append(isinstance(a, t))
            print(t.__name__)
        return out
    return g
print(check(int, str)(1, "a"))
