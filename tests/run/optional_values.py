values = [1, None, 3]
print(values, values[1] is None, [v for v in values if v is not None], sum(v for v in values if v), len(values))
texts = ["a", None, ""]
print(texts, [t or "-" for t in texts], [len(t) if t is not None else 0 for t in texts])
best = None
for v in [3, 9, 4]:
    if best is None or v > best:
        best = v
print(best)
table = {"x": None, "y": 5}
print(table, table["x"] is None, table["y"])
table["x"] = 7
print(table, None == None, [None] == [None], (1, None), None is None)
def pair(flag):
    return (1, "a") if flag else None
p = pair(True)
if p:
    n, s = p
    print(n, s)
print(pair(False), pair(True) == (1, "a"), pair(False) is None)
a, b = None, None
a = 5
print(a, b)
slots = [None] * 4
slots[2] = "used"
print(slots, slots.count(None), slots.index("used"))
def nothing():
    return None
print(nothing(), nothing() is None, str(None), repr(None), bool(None), f"{None}", [nothing()])
flags = [None, True, False]
print([f is None for f in flags], [bool(f) for f in flags])
