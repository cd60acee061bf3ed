from collections import defaultdict
def tree():
    return defaultdict(tree)
d = defaultdict(lambda: defaultdict(int))
d["a"]["x"] += 1
d["a"]["y"] += 2
d["b"]["x"] += 3
print({k: dict(v) for k, v in d.items()})
e = defaultdict(lambda: defaultdict(list))
e["p"]["q"].append(1)
e["p"]["q"].append(2)
e["r"]["s"].append(3)
print(sorted(e), {k: {a: b for a, b in v.items()} for k, v in e.items()})
f = {}
for name, cat, n in [("a", "x", 1), ("b", "x", 2), ("a", "y", 3)]:
    f.setdefault(name, {}).setdefault(cat, []).append(n)
print(f)
g = {}
for w in "the cat the dog".split():
    g[w] = g.get(w, 0) + 1
print(g)
h = {}
for k, v in [(1, 2), (1, 3), (2, 4)]:
    if k not in h:
        h[k] = set()
    h[k].add(v)
print(h)
i = {(0, 0): "o"}
i[1, 2] = "p"
for (r, c), v in sorted(i.items()):
    print(r, c, v)
s = {(1, 2), (3, 4)}
s.add((1, 2))
s |= {(5, 6)}
print(sorted(s), (3, 4) in s)
fs = {frozenset([1, 2]), frozenset([2, 1]), frozenset()}
print(len(fs), frozenset({1, 2}) in fs, sorted(map(sorted, fs)))
memo = {}
def grid(r, c):
    if (r, c) in memo:
        return memo[(r, c)]
    v = 1 if r == 0 or c == 0 else grid(r - 1, c) + grid(r, c - 1)
    memo[r, c] = v
    return v
print(grid(5, 5), len(memo))
adj = defaultdict(set)
for a, b in [(1, 2), (2, 3), (3, 1)]:
    adj[a].add(b)
    adj[b].add(a)
print({k: sorted(v) for k, v in adj.items()})
w = defaultdict(dict)
w["a"]["b"] = 1.5
w["a"]["c"] = 2.5
print(dict(w), w["zz"], len(w))
groups = defaultdict(lambda: {"count": 0, "total": 0.0, "names": []})
for n, k, v in [("x", "g", 1.5), ("y", "g", 2.5), ("z", "h", 1.0)]:
    groups[k]["count"] += 1
    groups[k]["total"] += v
    groups[k]["names"].append(n)
print(dict(groups))
idx = defaultdict(lambda: len(idx))
print([idx[c] for c in "abcab"], dict(idx))
t = defaultdict(lambda: [0, 0])
for k, ok in [("a", True), ("a", False), ("b", True)]:
    t[k][0 if ok else 1] += 1
print(dict(t))
nested = {"a": {"b": {"c": 1}}}
cur = nested
for key in ["a", "b"]:
    cur = cur[key]
print(cur)
