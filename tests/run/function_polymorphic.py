# One function, several argument types.
def twice(x):
    return x + x
def biggest(items):
    best = items[0]
    for x in items:
        if x > best:
            best = x
    return best
def pair(a, b):
    return (a, b)
def first(items, default):
    for x in items:
        return x
    return default
def repeat(f, x, n):
    for _ in range(n):
        x = f(x)
    return x
print(twice(2), twice(1.5), twice("ab"), twice([1]), twice((1, "x")))
print(biggest([3, 9, 2]), biggest("hello"), biggest([2.5, 1.0]), biggest([(1, "a"), (1, "b")]))
print(pair(1, "a"), pair("x", 2.0), pair(pair(1, 2), None))
print(first([5], 0), first("", "none"), first({"k": 1}, ""))
print(repeat(lambda v: v * 2, 1, 10), repeat(lambda s: s + "!", "hey", 3))
def is_number(x):
    return isinstance(x, (int, float))
print(is_number(1), is_number(2.0), is_number("3"))
