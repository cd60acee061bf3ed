def solve(n):
    columns = set()
    up = set()
    down = set()
    board = []

    def place(row):
        if row == n:
            yield board[:]
            return
        for col in range(n):
            if col in columns or row + col in up or row - col in down:
                continue
            columns.add(col)
            up.add(row + col)
            down.add(row - col)
            board.append(col)
            yield from place(row + 1)
            board.pop()
            columns.remove(col)
            up.remove(row + col)
            down.remove(row - col)

    yield from place(0)


def count_bits(n):
    full = (1 << n) - 1

    def search(cols, left, right):
        if cols == full:
            return 1
        total = 0
        free = full & ~(cols | left | right)
        while free:
            bit = free & -free
            free ^= bit
            total += search(cols | bit, (left | bit) << 1 & full, (right | bit) >> 1)
        return total

    return search(0, 0, 0)


def draw(board):
    for col in board:
        print(" ".join("Q" if c == col else "." for c in range(len(board))))


def attacks(board):
    n = len(board)
    return sum(1 for i in range(n) for j in range(i + 1, n)
               if board[i] == board[j] or abs(board[i] - board[j]) == j - i)


solutions = list(solve(6))
print(len(solutions), solutions)
first = next(solve(8))
draw(first)
print(first, attacks(first), attacks([0, 1, 2, 3]))
print([count_bits(n) for n in range(1, 9)], len(list(solve(7))))
mirrored = {tuple(reversed(s)) for s in solutions}
print(mirrored == {tuple(s) for s in solutions})
