import math
import heapq
best = float("inf")
for x in [5, 3, 8]:
    if x < best:
        best = x
print(best, best + 1, best * 2, best == 3, -best, best / 2, abs(best))
low = float("-inf")
for x in [5, 3, 8]:
    low = max(low, x)
print(low)
least = math.inf
for x in [2.5, 1.5]:
    least = min(least, x)
print(least)
print(float("inf"), -math.inf, math.inf > 10**9, 1 < float("inf"), math.isinf(math.inf), math.inf == float("inf"))
def dijkstra(graph, start):
    dist = {n: float("inf") for n in graph}
    dist[start] = 0
    queue = [(0, start)]
    while queue:
        d, u = heapq.heappop(queue)
        if d > dist[u]:
            continue
        for v, w in graph[u].items():
            nd = d + w
            if nd < dist[v]:
                dist[v] = nd
                heapq.heappush(queue, (nd, v))
    return dist
print(dijkstra({"a": {"b": 1, "c": 4}, "b": {"c": 2}, "c": {}, "d": {}}, "a"))
print(dijkstra({"a": {"b": 0.5}, "b": {}}, "a")["b"])
n = 4
w = [[float("inf")] * n for _ in range(n)]
for i in range(n):
    w[i][i] = 0
w[0][1] = 3
w[1][2] = 4
for k in range(n):
    for i in range(n):
        for j in range(n):
            if w[i][k] + w[k][j] < w[i][j]:
                w[i][j] = w[i][k] + w[k][j]
print(w)
dist = [float("inf")] * 3
dist[0] = 0
print(dist, min(dist), max(dist), sorted(dist), sum(dist[:1]))
print(f"{dist[0]:5} {dist[1]:5} {dist[0]:.2f} {dist[1]:.1f}", "%s %s" % (dist[0], dist[1]), str(dist[1]))
coins = [1, 5, 7]
table = [0] + [float("inf")] * 10
for a in range(1, 11):
    for c in coins:
        if c <= a:
            table[a] = min(table[a], table[a - c] + 1)
print(table, table[10] if table[10] != float("inf") else -1)
class Node:
    def __init__(self):
        self.best = float("inf")
        self.cost = math.inf
    def see(self, x):
        if x < self.best:
            self.best = x
a = Node()
a.see(7)
a.see(4)
print(a.best, a.cost)
lo, hi = float("inf"), float("-inf")
for v in [3, 9, -2]:
    lo = min(lo, v)
    hi = max(hi, v)
print(lo, hi, hi - lo)
def shortest(words):
    best = None
    size = float("inf")
    for w in words:
        if len(w) < size:
            best, size = w, len(w)
    return best, size
print(shortest(["abc", "de"]))
x: float = float("inf")
print(x, x > 1.5)
total = 0
total += a.best
print(total, int(a.best), [0] * int(a.best), round(a.best), a.best // 3, a.best % 3)
d = {"x": 1}
print(d.get("y", float("inf")), d.get("x", float("inf")))
try:
    int(float("inf"))
except OverflowError as e:
    print(e)
