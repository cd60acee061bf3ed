import sys
from collections import defaultdict, deque
from itertools import combinations, count, product
from functools import cmp_to_key, reduce
from math import prod, lcm
import heapq

HEIGHTS = """\
Sabqponm
abcryxxl
accszExk
acctuvwj
abdefghi"""

grid = {complex(x, y): c for y, row in enumerate(HEIGHTS.splitlines()) for x, c in enumerate(row)}
start = next(p for p, c in grid.items() if c == "S")
goal = next(p for p, c in grid.items() if c == "E")
elev = {p: ord({"S": "a", "E": "z"}.get(c, c)) for p, c in grid.items()}

def climb(starts):
    q = deque((s, 0) for s in starts)
    seen = set(starts)
    while q:
        p, d = q.popleft()
        if p == goal:
            return d
        for step in (1, -1, 1j, -1j):
            n = p + step
            if n in elev and n not in seen and elev[n] <= elev[p] + 1:
                seen.add(n)
                q.append((n, d + 1))

print(climb([start]), climb([p for p in grid if elev[p] == ord("a")]))

RISK = """1163751742
1381373672
2136511328
3694931569
7463417111
1319128137
1359912421
3125421639
1293138521
2311944581"""
risk = [[int(c) for c in line] for line in RISK.split()]
def lowest(r):
    h, w = len(r), len(r[0])
    best = defaultdict(lambda: sys.maxsize)
    heap = [(0, 0, 0)]
    while heap:
        cost, y, x = heapq.heappop(heap)
        if (y, x) == (h - 1, w - 1):
            return cost
        if cost > best[y, x]:
            continue
        for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            ny, nx = y + dy, x + dx
            if 0 <= ny < h and 0 <= nx < w and (new := cost + r[ny][nx]) < best[ny, nx]:
                best[ny, nx] = new
                heapq.heappush(heap, (new, ny, nx))
print(lowest(risk))

MONKEYS = """Monkey 0:
  Starting items: 79, 98
  Operation: new = old * 19
  Test: divisible by 23
    If true: throw to monkey 2
    If false: throw to monkey 3

Monkey 1:
  Starting items: 54, 65, 75, 74
  Operation: new = old + 6
  Test: divisible by 19
    If true: throw to monkey 2
    If false: throw to monkey 0

Monkey 2:
  Starting items: 79, 60, 97
  Operation: new = old * old
  Test: divisible by 13
    If true: throw to monkey 1
    If false: throw to monkey 3

Monkey 3:
  Starting items: 74
  Operation: new = old + 3
  Test: divisible by 17
    If true: throw to monkey 0
    If false: throw to monkey 1"""

class Monkey:
    def __init__(self, block):
        lines = block.splitlines()
        self.items = [int(x) for x in lines[1].split(": ")[1].split(", ")]
        self.op, self.arg = lines[2].split()[-2:]
        self.div, self.yes, self.no = (int(l.split()[-1]) for l in lines[3:])
        self.count = 0
    def inspect(self, old):
        self.count += 1
        arg = old if self.arg == "old" else int(self.arg)
        return old * arg if self.op == "*" else old + arg

def play(rounds, relief):
    monkeys = [Monkey(b) for b in MONKEYS.split("\n\n")]
    mod = lcm(*(m.div for m in monkeys))
    for _ in range(rounds):
        for m in monkeys:
            for item in m.items:
                w = m.inspect(item)
                w = w // 3 if relief else w % mod
                monkeys[m.no if w % m.div else m.yes].items.append(w)
            m.items = []
    return prod(sorted(m.count for m in monkeys)[-2:])
print(play(20, True), play(1000, False))

MOVES = [("R", 4), ("U", 4), ("L", 3), ("D", 1), ("R", 4), ("D", 1), ("L", 5), ("R", 2)]
DIRS = {"R": (1, 0), "L": (-1, 0), "U": (0, -1), "D": (0, 1)}
def rope(n):
    sign = lambda a: (a > 0) - (a < 0)
    knots = [(0, 0)] * n
    trail = {(0, 0)}
    for d, k in MOVES:
        for _ in range(k):
            knots[0] = tuple(a + b for a, b in zip(knots[0], DIRS[d]))
            for i in range(1, n):
                dx = knots[i - 1][0] - knots[i][0]
                dy = knots[i - 1][1] - knots[i][1]
                if max(abs(dx), abs(dy)) > 1:
                    knots[i] = (knots[i][0] + sign(dx), knots[i][1] + sign(dy))
            trail.add(knots[-1])
    return len(trail)
print(rope(2), rope(10))

PROGRAM = """noop
addx 3
addx -5
addx 7
noop
addx 9""".splitlines()
def run(lines):
    x = 1
    for ln in lines:
        yield x
        match ln.split():
            case ["addx", v]:
                yield x
                x += int(v)
            case ["noop"]:
                pass
            case other:
                raise ValueError(other)
print(list(run(PROGRAM)), sum(i * x for i, x in enumerate(run(PROGRAM), 1)))
expenses = [1721, 979, 366, 299, 675, 1456]
print([prod(c) for n in (2, 3) for c in combinations(expenses, n) if sum(c) == 2020])
passwords = "1-3 a: abcde\n1-3 b: cdefg\n2-9 c: ccccccccc"
valid = 0
for line in passwords.splitlines():
    rng, letter, pw = line.replace(":", "").split()
    lo, hi = map(int, rng.split("-"))
    valid += lo <= pw.count(letter) <= hi
    print(pw, (pw[lo - 1] == letter) ^ (pw[hi - 1] == letter))
print(valid)
