nums = [0, 1, 2]
nums += ["a", "b"]
print(nums)
nums = [0, 1, 2]
nums[1:1] = "ab"
print(nums)
d = {"a": 1}
d.update({"b": "x"})
d.update(c=2.5, e=None)
d |= {"z": [1]}
print(d, d.pop("a"), d.pop("nope", "default"), d.setdefault("q", ()), d.get("nope", "dflt"))
e = {"a": 1}
print(e.pop("a"), e.pop("nope", "default"), e.get("x", "none"), e.setdefault("z", 3))
f = {"a": 1}
f.update({"b": 2}, c=3)
f.update([("d", 4)], e=5)
print(f)
x = {"a": 1} | {"b": "s"}
y = {**f, "name": "n", **{"k": None}}
print(x, y)
m = [0, "a"]
print(["x"] + m)
m = [0, "a"]
print(m + [None])
m = [0, "a"]
print(m + [None, 2.5])
print(m + [2.5, 1.5], m + [3], [3] + m)
r = {"a": "", "b": 1, "c": None, "d": [], "e": 0.0}
print([bool(v) for v in r.values()])
if r["a"]:
    print("wrong")
print(1 if r["a"] else None, 1 if r["b"] else 2)
r["a"] = float(r["a"]) if r["a"] else None
m = [0, "a"]
made = []
for x in m:
    made.append(x)
for x in [None]:
    made.append(x)
print(made)
