def extremes(xs):
    lo = None
    hi = None
    for x in xs:
        if lo is None or x < lo:
            lo = x
        if hi is None or x > hi:
            hi = x
    return lo, hi
print(extremes([3, 1, 2]), extremes(["b", "a"]), extremes([2.5]))
a, b = extremes([5, 7])
print(a + b)
