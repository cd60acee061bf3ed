try:
    xs = [1, "a"]
    print(xs[0] + xs[1])
except TypeError as e:
    print(e)
try:
    print(xs[0].upper())
except AttributeError as e:
    print(e)
try:
    for i in xs[0]:
        print(i)
except TypeError as e:
    print(e)
print(sorted([3.5, 1.5]), max([3, 1, 2]), sum([1, 2.5]))
rows = [["bob", 3, 1.5], ["al", 1, 2.25]]
for name, n, x in rows:
    print(f"{name:>5} {n:03d} {x:.2f}")
print(sorted(rows, key=lambda r: r[1]))
print(type(xs[0]).__name__, type(xs[1]).__name__, str(xs[0]) + "b", int(xs[0]) + 1, float(xs[0]))
rec = {"id": 1, "pos": (1, 2), "sub": {"k": [1, 2]}, "f": 1.0, "b": True}
print(rec)
print(rec["pos"][0], rec["sub"]["k"][1], -rec["id"], not rec["b"])
a, b = rec["pos"]
print(a, b)
print("%s is %d" % (xs[1], xs[0]))
