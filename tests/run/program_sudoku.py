PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""


class Sudoku:
    def __init__(self, text):
        self.grid = [[0 if c == "." else int(c) for c in line] for line in text.split()]
        self.rows = [0] * 9
        self.cols = [0] * 9
        self.boxes = [0] * 9
        self.steps = 0
        for r in range(9):
            for c in range(9):
                if self.grid[r][c]:
                    if not self.candidates(r, c) >> self.grid[r][c] & 1:
                        raise ValueError(f"conflict at {r},{c}")
                    self.mark(r, c, self.grid[r][c])

    def mark(self, r, c, digit):
        bit = 1 << digit
        self.rows[r] ^= bit
        self.cols[c] ^= bit
        self.boxes[r // 3 * 3 + c // 3] ^= bit

    def candidates(self, r, c):
        return 0b1111111110 & ~(self.rows[r] | self.cols[c] | self.boxes[r // 3 * 3 + c // 3])

    def hardest(self):
        best = None
        fewest = 10
        for r in range(9):
            for c in range(9):
                if self.grid[r][c] == 0:
                    n = bin(self.candidates(r, c)).count("1")
                    if n < fewest:
                        fewest = n
                        best = (r, c)
        return best

    def solve(self):
        cell = self.hardest()
        if cell is None:
            return True
        r, c = cell
        options = self.candidates(r, c)
        for digit in range(1, 10):
            if options >> digit & 1:
                self.steps += 1
                self.grid[r][c] = digit
                self.mark(r, c, digit)
                if self.solve():
                    return True
                self.mark(r, c, digit)
                self.grid[r][c] = 0
        return False

    def valid(self):
        want = set(range(1, 10))
        for i in range(9):
            if set(self.grid[i]) != want or {row[i] for row in self.grid} != want:
                return False
            r = i // 3 * 3
            c = i % 3 * 3
            if {self.grid[r + a][c + b] for a in range(3) for b in range(3)} != want:
                return False
        return True

    def __str__(self):
        lines = []
        for r, row in enumerate(self.grid):
            if r in (3, 6):
                lines.append("------+-------+------")
            text = [str(d) if d else "." for d in row]
            lines.append(" | ".join(" ".join(text[i:i + 3]) for i in (0, 3, 6)))
        return "\n".join(lines)


game = Sudoku(PUZZLE)
print(game)
print(game.hardest(), bin(game.candidates(4, 4)))
print(game.solve(), game.steps, game.valid())
print(game)
try:
    Sudoku("55......." + "\n........." * 8)
except ValueError as e:
    print(e)
impossible = Sudoku("12345678." + "\n........." * 7 + "\n........9")
print(impossible.candidates(0, 8), impossible.solve())
