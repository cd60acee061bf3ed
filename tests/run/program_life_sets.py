WIDTH, HEIGHT = 10, 8
GLIDER = """
.#.
..#
###
"""


def parse(text):
    cells = set()
    for y, line in enumerate(text.strip().split("\n")):
        for x, ch in enumerate(line):
            if ch == "#":
                cells.add((x, y))
    return cells


def neighbours(cell):
    x, y = cell
    return [((x + dx) % WIDTH, (y + dy) % HEIGHT)
            for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]


def step(cells):
    counts = {}
    for cell in cells:
        for n in neighbours(cell):
            counts[n] = counts.get(n, 0) + 1
    return {c for c, k in counts.items() if k == 3 or (k == 2 and c in cells)}


def show(cells):
    for y in range(HEIGHT):
        print("".join("#" if (x, y) in cells else "." for x in range(WIDTH)))
    print("-" * WIDTH)


cells = parse(GLIDER)
show(cells)
for _ in range(4):
    cells = step(cells)
show(cells)
print(len(cells), sorted(cells))


def flood(grid, sx, sy, new):
    old = grid[sy][sx]
    if old == new:
        return 0
    stack = [(sx, sy)]
    n = 0
    while stack:
        x, y = stack.pop()
        if not (0 <= y < len(grid) and 0 <= x < len(grid[0])):
            continue
        if grid[y][x] != old:
            continue
        grid[y][x] = new
        n += 1
        stack += [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]
    return n


maze = ["..#..", ".##..", "...##", "#...."]
g = [list(r) for r in maze]
print(flood(g, 0, 0, "o"))
print("\n".join("".join(r) for r in g))
rotated = ["".join(col) for col in zip(*maze[::-1])]
print(rotated)
