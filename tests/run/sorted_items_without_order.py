class P:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return f"P{self.n}"
d = {"b": P(2), "a": P(1)}
print(sorted(d.items()))
for k, v in sorted(d.items()):
    print(k, v)
import heapq
q = []
heapq.heappush(q, (2, P("x")))
heapq.heappush(q, (1, P("y")))
print(heapq.heappop(q))
try:
    print(sorted([(1, P(1)), (1, P(2))]))
except TypeError as e:
    print(e)
print(min(d.items()), max([(1, {}), (2, {})]))
e = {"x": {"k": 1}, "w": {"k": 2}}
print(sorted(e.items()))
f = {"x": None, "w": 3}
print(sorted(f.items()))
g = {"k": [1, "a"], "j": ["b", 2]}
print(sorted(g.items()))
