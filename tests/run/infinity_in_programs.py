import math
INF = float("inf")
NINF = -INF
def solve(xs):
    best = INF
    for x in xs:
        best = min(best, abs(x))
    return best
print(solve([3, -1]), solve([0.5, -0.25]), solve([7]))
def nearest(points, target):
    best, where = float("inf"), -1
    for i, p in enumerate(points):
        d = math.sqrt((p - target) ** 2)
        if d < best:
            best, where = d, i
    return best, where
print(nearest([1, 5, 9], 6))
class Limits:
    def __init__(self, low=-math.inf, high=math.inf):
        self.low = low
        self.high = high
    def holds(self, x):
        return self.low <= x <= self.high
print(Limits().holds(3), Limits(0, 10).holds(11), Limits(0.5).holds(0.7), Limits(low=1).high)
stats = {"min": float("inf"), "max": float("-inf"), "sum": 0, "n": 0}
for v in [4, 8, 1]:
    stats["min"] = min(stats["min"], v)
    stats["max"] = max(stats["max"], v)
    stats["sum"] += v
    stats["n"] += 1
print(stats, stats["sum"] / stats["n"])
values = [1.5, float("inf"), 2.0]
print(values, max(values), [v for v in values if v != float("inf")])
ranges = [(0, 10), (10, float("inf"))]
for lo, hi in ranges:
    print(lo, hi, 5 < hi)
def alpha(node, a, b):
    if isinstance(node, int):
        return node
    value = -INF
    for child in node:
        value = max(value, -child)
        a = max(a, value)
        if a >= b:
            break
    return value
print(alpha([3, 1, 2], -INF, INF))
matrix = [[0, 3, INF], [3, 0, 1], [INF, 1, 0]]
print(matrix, sum(1 for row in matrix for x in row if x < INF))
t = (1, INF)
print(t, INF == math.inf, hash(INF) == hash(math.inf), INF in [1, INF], {INF: "far"}[INF])
print(int(1e3), 10 - INF, INF - 5, INF * 2, INF * -1, 3 / INF, INF + 0.5, INF ** 1 if False else "x")
prev = None
smallest = math.inf
for x in [4, 2]:
    smallest = x if x < smallest else smallest
print(smallest)
heights = [2, 7, 4]
heights.append(INF)
print(heights, heights[0] + heights[3])
best_score = -1
best_score = max(best_score, INF)
print(best_score)
def f(limit=float("inf")):
    return limit
print(f(), f(3), f(2.5))
print("%.1f %d" % (INF, 3), "{:>6} {:<6}|".format(INF, 2), repr(INF), [INF, -INF])
print(math.floor(smallest), math.sqrt(smallest), math.isfinite(smallest), math.isnan(INF), pow(smallest, 2), divmod(smallest, 3))
print(float("nan") != float("nan"), float("1.5"), float(" inf "))
