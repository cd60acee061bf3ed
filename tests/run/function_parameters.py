def f(a, b=2, c=3):
    return f"{a} {b} {c}"
print(f(1), f(1, 5), f(1, c=9), f(c=1, a=7), f(1, 2, 3), f(b=0, a=1))
def g(*args):
    return len(args), sum(args)
print(g(), g(1), g(1, 2, 3))
def h(first, *rest, last="z"):
    return first, rest, last
print(h(1), h(1, 2, 3), h(1, 2, last="y"))
def k(**kwargs):
    return kwargs
print(k(), k(a=1, b=2), len(k(x=1)))
def everything(a, *args, b, c=5, **kwargs):
    print(a, args, b, c, kwargs)
everything(1, b=2)
everything(1, 2, 3, b=4, c=6, d=7, e=8)
def positional(a, b, /, c, *, d):
    return a + b * 10 + c * 100 + d * 1000
print(positional(1, 2, 3, d=4), positional(1, 2, c=3, d=4))
def only_keyword(*, name, size=1):
    return name * size
print(only_keyword(name="ab"), only_keyword(size=3, name="x"))
args = (1, 2)
print(f(*args), f(*args, 9), f(*(5, 6, 7)), g(*args, *args))
def forward(*args, **kwargs):
    return f(*args, **kwargs)
print(forward(1), forward(1, 2), forward(1, c=7), forward(a=4))
def show(label, **options):
    for key, value in options.items():
        print(label, key, value)
    print(sorted(options), "wide" in options, options.get("deep", 0))
show("box", wide=3, high=4)
