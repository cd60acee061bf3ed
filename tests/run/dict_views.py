d = {"a": 1, "b": 2, "c": 3}
keys = d.keys()
values = d.values()
items = d.items()
print(len(keys), "a" in keys, 2 in values, ("b", 2) in items, ("b", 3) in items)
d["d"] = 4
print(list(keys), list(values), list(items), len(items))
print(sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), sorted(keys ^ {"a", "z"}))
print(list(reversed(d)), list(reversed(d.values())), list(reversed(d.items())), list(reversed(d.keys())))
print(keys, values, items)
print(d.keys() == {"a", "b", "c", "d"}, keys.isdisjoint({"q"}), d.items() == dict(d).items())
print(sorted({"x": 1, "y": 2}.items() & {"x": 1, "y": 3}.items()))
for i, (k, v) in enumerate(d.items()):
    print(i, k, v)
