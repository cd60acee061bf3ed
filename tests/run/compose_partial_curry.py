from functools import partial, reduce
def compose(*functions):
    def composed(value):
        for f in reversed(functions):
            value = f(value)
        return value
    return composed

def compose2(f, g):
    return lambda x: f(g(x))

def pipe(value, *functions):
    return reduce(lambda acc, f: f(acc), functions, value)

inc = lambda x: x + 1
dbl = lambda x: x * 2
print(compose(inc, dbl)(5), compose2(str, inc)(4) + "!", pipe(3, inc, dbl, str))
all_of = reduce(compose2, [inc, dbl, inc])
print(all_of(10))

def curry(f):
    return lambda a: lambda b: lambda c: f(a, b, c)

print(curry(lambda a, b, c: a * b + c)(2)(3)(4))
pow2 = partial(pow, 2)
print([pow2(n) for n in range(5)])
base16 = partial(int, base=16)
print(base16("ff"), base16("10"))
def log(level, message, *, sep=": "):
    return f"{level}{sep}{message}"
info = partial(log, "INFO")
warn = partial(log, "WARN", sep=" - ")
print(info("a"), warn("b"), info("c", sep="/"))
print(list(map(partial(lambda x, y: x - y, 10), [1, 2, 3])))
adders = [partial(lambda n, x: n + x, n) for n in (1, 2, 3)]
print([a(10) for a in adders])
