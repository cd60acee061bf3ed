a = tuple([1, 2, 3])
print(type([1]) is list, type({}) == dict, type((1, 2)) is tuple, type(a) is tuple, type(a) == tuple, type({1}) is set, type([1]) is tuple)
print(isinstance(a, tuple), isinstance(a, (list, tuple)), isinstance([1], tuple), isinstance(a, list))
def kind(x):
    if type(x) is list:
        return "list"
    if type(x) == tuple:
        return "tuple"
    return type(x).__name__
print(kind([1]), kind((1, 2)), kind(a), kind("s"), kind({}))
for v in [1, [2], (3, 4), "x", {"k": 1}, None, 2.5]:
    print(kind(v), isinstance(v, tuple), isinstance(v, list))
def flat(x):
    if isinstance(x, (list, tuple)):
        return [z for y in x for z in flat(y)]
    return [x]
print(flat([1, (2, [3, (4,)]), 5]))
def shown(x):
    if type(x) is bool:
        return "bool"
    if type(x) == int:
        return x + 1
    if type(x) is not str:
        return "other"
    return x.upper()
for v in [1, True, "s", 2.5, None]:
    print(shown(v))
print(shown(1), shown("a"), type([1]) == type(["a"]), type(1) is type("a"))
