# str.join of what may be None, or of mixed items
print(",".join(x for x in ["a", None, "b"] if x is not None))
try:
    print(",".join(["a", None]))
except TypeError as e:
    print(e)
try:
    print(",".join(x for x in ["a", None]))
except TypeError as e:
    print(e)
d = {"a": "x"}
print("".join([d.get("a"), "y"]))
print("".join(map(d.get, ["a", "a"])))
xs = ["a", 1]
print("".join(xs[:1]))
try:
    print("".join(xs))
except TypeError as e:
    print(e)
print("-".join(("a", "b")), "-".join({"k": 1}), "-".join("abc"))
parts = []
cur = None
for ch in "ab,cd":
    if ch == ",":
        parts.append(cur)
        cur = None
    else:
        cur = ch if cur is None else cur + ch
parts.append(cur)
print("|".join(parts))
print("".join([]) + "x")
ys = []
print("".join(ys))
es = []
es.append("q")
print("".join(es))
