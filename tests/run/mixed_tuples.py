tokens = []
for t in "3 + 4 * 2".split():
    if t.isdigit():
        tokens.append(("num", int(t)))
    else:
        tokens.append(("op", t))
print(tokens)
total = 0
for kind, value in tokens:
    if kind == "num":
        total += value
    else:
        print("op", value)
print(total)
def flatten(x):
    out = []
    for i in x:
        if isinstance(i, list):
            out.extend(flatten(i))
        else:
            out.append(i)
    return out
print(flatten([1, [2, [3, "x"]], [], 4.5]))
count = 3
count = "many"
print(count)
def g(n):
    count = n
    if n > 2:
        count = "many"
    return count
print(g(1), g(3))
rec = {"id": 1, "pos": (1, 2), "f": 1.0}
a, b = rec["pos"]
print(a, b)
