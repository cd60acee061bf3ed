from collections import Counter
from itertools import product, islice
import sys

def neighbours(cell):
    x, y = cell
    for dx, dy in product((-1, 0, 1), repeat=2):
        if (dx, dy) != (0, 0):
            yield x + dx, y + dy

def step(live):
    counts = Counter(n for c in live for n in neighbours(c))
    return {c for c, n in counts.items() if n == 3 or (n == 2 and c in live)}

def render(live, w=8, h=6):
    for y in range(h):
        print(''.join('#' if (x, y) in live else '.' for x in range(w)))
    print()

glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for gen in range(4):
    print("Generation", gen, "population", len(glider))
    render(glider)
    glider = step(glider)

MAZE = '''
##########
#S.#....E#
#..#.##.##
#.##.#...#
#....#.#.#
##########
'''.strip().split('\n')

def find(ch):
    for r, row in enumerate(MAZE):
        c = row.find(ch)
        if c >= 0:
            return r, c

def solve(start, end):
    frontier = [start]
    came = {start: None}
    while frontier:
        cur = frontier.pop(0)
        if cur == end:
            break
        r, c = cur
        for dr, dc in [(0, 1), (1, 0), (0, -1), (-1, 0)]:
            nr, nc = r + dr, c + dc
            if MAZE[nr][nc] != '#' and (nr, nc) not in came:
                came[nr, nc] = cur
                frontier.append((nr, nc))
    path = []
    while cur is not None:
        path.append(cur)
        cur = came[cur]
    return path[::-1]

p = solve(find('S'), find('E'))
print(len(p), p)
grid = [list(row) for row in MAZE]
for r, c in p[1:-1]:
    grid[r][c] = '*'
print(*[''.join(row) for row in grid], sep='\n')

def flood(grid, r, c, new, old=None):
    if old is None:
        old = grid[r][c]
    if not (0 <= r < len(grid) and 0 <= c < len(grid[0])) or grid[r][c] != old or old == new:
        return 0
    grid[r][c] = new
    return 1 + sum(flood(grid, r + a, c + b, new, old) for a, b in ((1, 0), (-1, 0), (0, 1), (0, -1)))

img = [list(s) for s in ("..XX..", ".XX.X.", "......", "XX..XX")]
print(flood(img, 0, 0, 'o'))
for row in img:
    sys.stdout.write(''.join(row) + '\n')

def spiral(m):
    out = []
    while m:
        out += m.pop(0)
        m = list(map(list, zip(*m)))[::-1]
    return out

print(spiral([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]))

def spiral_matrix(n):
    m = [[0] * n for _ in range(n)]
    dx, dy = [0, 1, 0, -1], [1, 0, -1, 0]
    x, y, c = 0, -1, 1
    for i in range(n + n - 1):
        for j in range((n + n - i) // 2):
            x += dx[i % 4]
            y += dy[i % 4]
            m[x][y] = c
            c += 1
    return m

for row in spiral_matrix(5):
    print(' '.join('%2d' % v for v in row))

def pascal():
    row = [1]
    while True:
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]

for r in islice(pascal(), 7):
    print(' '.join(map(str, r)).center(30).rstrip())
