print({x: x * x for x in range(5)}, {c: i for i, c in enumerate("abc")}, {k: v for k, v in [("a", 1), ("b", 2)] if v > 1})
d = {"x": 1, "y": 2, "z": 3}
print({v: k for k, v in d.items()}, {k: v * 10 for k, v in d.items() if k != "y"}, {(i, j): i * j for i in range(2) for j in range(2)})
print({w: len(w) for w in ["a", "bb", "ccc"]}, {k: [] for k in "ab"}, {x % 3: x for x in range(10)})
print(max(d, key=lambda k: d[k]), min(d, key=d.get), sorted(d, key=d.get, reverse=True))
