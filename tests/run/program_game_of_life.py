class Life:
    def __init__(self, rows, wrap=True):
        self.cells = [[c == "#" for c in row] for row in rows]
        self.height = len(rows)
        self.width = len(rows[0])
        self.wrap = wrap
        self.generation = 0

    def alive(self, x, y):
        if self.wrap:
            return self.cells[y % self.height][x % self.width]
        return 0 <= x < self.width and 0 <= y < self.height and self.cells[y][x]

    def neighbours(self, x, y):
        return sum(self.alive(x + dx, y + dy)
                   for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dx or dy)

    def step(self):
        new = []
        for y in range(self.height):
            row = []
            for x in range(self.width):
                n = self.neighbours(x, y)
                row.append(n == 3 or n == 2 and self.cells[y][x])
            new.append(row)
        changed = new != self.cells
        self.cells = new
        self.generation += 1
        return changed

    def population(self):
        return sum(row.count(True) for row in self.cells)

    def __str__(self):
        return "\n".join("".join("#" if c else "." for c in row) for row in self.cells)


glider = Life([".#......", "..#.....", "###.....", "........", "........", "........"])
for _ in range(4):
    print(glider.generation, glider.population())
    print(glider)
    glider.step()
for _ in range(20):
    glider.step()
print(glider.generation)
print(glider)
block = Life(["....", ".##.", ".##.", "...."], wrap=False)
print(block.step(), block.population())
blinker = Life([".....", "..#..", "..#..", "..#..", "....."], wrap=False)
history = []
for _ in range(4):
    history.append(str(blinker))
    blinker.step()
print(history[0] == history[2], history[0] == history[1], history[1])


def sparse_step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx != 0 or dy != 0:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in cells}


cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(40):
    cells = sparse_step(cells)
print(sorted(cells))
