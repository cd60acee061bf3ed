def total(items):
    s = 0
    for x in items:
        s += x
    return s
def longest(words):
    best = ""
    for w in words:
        if len(w) > len(best):
            best = w
    return best
def upper(words):
    return [w.upper() for w in words]
def first(items):
    for x in items:
        if x > 2:
            return x
    return None
def avg(values):
    if not values:
        return 0.0
    return sum(values) / len(values)
print(total([]), total([1, 2]))
print(repr(longest([])), longest(["a", "bcd"]))
print(upper([]), upper(["x"]))
print(first([]), first([3]))
print(avg([]), avg([1, 2]))
try:
    print(total([None]))
except TypeError as e:
    print("TypeError")
try:
    print(first([None]))
except TypeError as e:
    print("TypeError")
