rows = [("ann", 3, 1.5), ("bob", 4, 2.5)]
names, ages, w = zip(*rows)
print(names, ages, w, sum(ages))
for col in zip(*rows):
    print(col)
cols = list(zip(*rows))
print(cols[0], max(cols[1]))
m = [[1, 2], [3, 4], [5, 6]]
print([list(c) for c in zip(*m)], list(map(list, zip(*m))))
t = {k: v for k, v in zip(("a", "b", "c"), zip(*rows))}
print(t)
data = {"x": [1, 2], "y": ["p", "q"]}
print([dict(zip(data, r)) for r in zip(*data.values())])
table = [["name", "qty"], ["nut", 3], ["bolt", 12]]
widths = [max(len(str(c)) for c in col) for col in zip(*table)]
print(widths)
a, b = zip(*sorted({"z": 1, "y": 2}.items()))
print(a, b)
