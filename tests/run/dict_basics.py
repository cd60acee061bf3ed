d = {"one": 1, "two": 2}
d["three"] = 3
d["one"] = 11
print(d, len(d), d["two"], "one" in d, "four" in d, "four" not in d, {}, bool({}), bool(d))
del d["two"]
d["two"] = 22
print(d)
print({1: "a", 2: "b"}, {(1, 2): [3]}, {1.5: True}, {"n": None}, dict(), dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"k": "v"}))
for k in d:
    print(k, d[k])
for k, v in d.items():
    print(k, "->", v)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), sorted(d), max(d), sum(d.values()))
d["one"] += 5
print(d["one"], d == {"two": 22, "one": 16, "three": 3}, d != {}, {1: 2} == {1: 2.0})
try:
    print(d["missing"])
except KeyError as e:
    print("KeyError:", e)
numbers = {1: "x"}
try:
    print(numbers[7])
except KeyError as e:
    print("KeyError:", e)
try:
    del d["gone"]
except KeyError as e:
    print("KeyError:", e)
nested = {"a": {"x": 1}, "b": {"y": 2}}
nested["a"]["z"] = 3
print(nested, nested["b"]["y"])
