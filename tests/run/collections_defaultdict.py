from collections import defaultdict
class G:
    def __init__(self):
        self.adj = defaultdict(list)
        self.cnt = defaultdict(int)
    def add(self, a, b):
        self.adj[a].append((b, 1))
        self.cnt[a] += 1
    def get(self, start):
        return [m for m, _ in self.adj[start]]
g = G()
g.add("a", "b")
print(g.get("a"), g.cnt["a"], g.cnt["z"])
d = defaultdict(lambda: 10)
d["x"] += 1
print(d["x"], d["y"], dict(d))
s = defaultdict(set)
for w in ["ab", "ac", "b"]:
    s[w[0]].add(w)
print(sorted(s["a"]), len(s), sorted(s.keys()))
n = defaultdict(lambda: defaultdict(int))
n["a"]["b"] += 2
print(n["a"]["b"], "q" in n)
c = defaultdict(int)
print(c)
for ch in "hello":
    c[ch] += 1
print(c, max(c.values()), sorted(c.items(), key=lambda kv: (-kv[1], kv[0]))[0])
e = defaultdict(float)
e["k"] += 1.5
print(e["k"], list(e.items()))
l = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    l[k].append(v)
print(sorted(l.items()), {k: sum(v) for k, v in l.items()})
