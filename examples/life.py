# Conway's game of life on a small torus, a frame every few generations.

PATTERN = """
......................
..#...................
...#..........##......
.###..........##......
......................
............###.......
......................
......#...............
......#...............
......#...............
......................
"""


def step(alive, width, height):
    counts = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    cell = ((x + dx) % width, (y + dy) % height)
                    counts[cell] = counts.get(cell, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in alive}


def show(alive, width, height):
    for y in range(height):
        print("".join("O" if (x, y) in alive else "." for x in range(width)))


rows = PATTERN.split()
width = len(rows[0])
height = len(rows)
alive = {(x, y) for y, row in enumerate(rows) for x, c in enumerate(row) if c == "#"}
for generation in range(20):
    if generation % 6 == 0 and generation < 20:
        print(f"generation {generation}, {len(alive)} cells")
        show(alive, width, height)
    alive = step(alive, width, height)
