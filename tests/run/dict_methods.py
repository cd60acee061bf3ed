d = {"a": 1, "b": 2, "c": 3}
print(d.get("a"), d.get("z"), d.get("z", 0), d.get("b", 9))
print(d.setdefault("a", 100), d.setdefault("d", 4), d)
print(d.pop("a"), d.pop("zz", -1), d)
print(d.popitem(), d)
d.update({"b": 20, "e": 5})
d.update([("f", 6)])
d.update(g=7, h=8)
print(d)
c = d.copy()
c["b"] = 0
print(d["b"], c["b"])
c.clear()
print(c, len(c))
print(dict.fromkeys(["x", "y"], 0), dict.fromkeys("ab"), dict.fromkeys(range(3), ""))
print({"a": 1} | {"b": 2, "a": 3})
d |= {"b": 1, "z": 26}
print(d, list(reversed(d)))
try:
    d.pop("nope")
except KeyError as e:
    print("KeyError:", e)
try:
    c.popitem()
except KeyError as e:
    print("KeyError")
groups = {}
for w in ["apple", "avocado", "bean", "cherry", "blueberry"]:
    groups.setdefault(w[0], []).append(w)
print(groups)
