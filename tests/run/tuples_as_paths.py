from collections import deque
def bfs(grid, start, goal):
    q = deque([(start, (start,))])
    seen = {start}
    while q:
        pos, path = q.popleft()
        if pos == goal:
            return path
        r, c = pos
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            n = (r + dr, c + dc)
            if 0 <= n[0] < len(grid) and 0 <= n[1] < len(grid[0]) and grid[n[0]][n[1]] != "#" and n not in seen:
                seen.add(n)
                q.append((n, path + (n,)))
    return None
print(bfs(["..#", "#..", "..."], (0, 0), (2, 2)))
def knap(items, cap):
    best = {0: (0, ())}
    for name, w, v in items:
        for used, (val, taken) in list(best.items()):
            u = used + w
            if u <= cap and (u not in best or best[u][0] < val + v):
                best[u] = (val + v, taken + (name,))
    return max(best.values())
print(knap([("a", 2, 3), ("b", 3, 4), ("c", 4, 5)], 6))
def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return ()
    return hanoi(n - 1, a, c, b) + ((a, c),) + hanoi(n - 1, b, a, c)
print(hanoi(2), len(hanoi(5)))
def collatz(n):
    if n == 1:
        return (1,)
    return (n,) + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
print(collatz(6))
def flatten(t):
    if not isinstance(t, tuple):
        return (t,)
    out = ()
    for x in t:
        out += flatten(x)
    return out
print(flatten((1, (2, 3), ((4,), 5))))
stack = [(0, ())]
found = []
while stack:
    total, chosen = stack.pop()
    if total == 4:
        found.append(chosen)
        continue
    for k in (1, 2, 3):
        if total + k <= 4:
            stack.append((total + k, chosen + (k,)))
print(sorted(found), len(found))
from functools import lru_cache
@lru_cache(maxsize=None)
def lcs(a, b):
    if not a or not b:
        return ()
    if a[0] == b[0]:
        return (a[0],) + lcs(a[1:], b[1:])
    x, y = lcs(a[1:], b), lcs(a, b[1:])
    return x if len(x) >= len(y) else y
print("".join(lcs("AGCAT", "GAC")))
