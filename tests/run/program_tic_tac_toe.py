LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


class Board:
    def __init__(self, cells="........."):
        self.cells = list(cells)

    def winner(self):
        for a, b, c in LINES:
            if self.cells[a] != "." and self.cells[a] == self.cells[b] == self.cells[c]:
                return self.cells[a]
        return None

    def free(self):
        return [i for i, c in enumerate(self.cells) if c == "."]

    def key(self):
        return "".join(self.cells)

    def __str__(self):
        return "\n".join(" ".join(self.cells[r:r + 3]) for r in range(0, 9, 3))


class Engine:
    def __init__(self):
        self.memo = {}
        self.visited = 0

    def score(self, board, player, other):
        """1 when the player to move wins, 0 for a draw, -1 when he loses; with the best move."""
        key = (board.key(), player)
        if key in self.memo:
            return self.memo[key]
        self.visited += 1
        if board.winner() is not None:
            result = (-1, -1)
        else:
            moves = board.free()
            if not moves:
                result = (0, -1)
            else:
                result = (-2, -1)
                for move in moves:
                    board.cells[move] = player
                    value = -self.score(board, other, player)[0]
                    board.cells[move] = "."
                    if value > result[0]:
                        result = (value, move)
        self.memo[key] = result
        return result


def play(engine, first_move):
    board = Board()
    board.cells[first_move] = "X"
    player, other = "O", "X"
    while board.winner() is None and board.free():
        value, move = engine.score(board, player, other)
        board.cells[move] = player
        player, other = other, player
    return board


engine = Engine()
for cells, player in [("XX.OO....", "X"), ("XX.OO....", "O"), ("X.X.O...O", "O"), ("XOXOOX.X.", "O")]:
    board = Board(cells)
    other = "O" if player == "X" else "X"
    print(cells, player, engine.score(board, player, other), board.key() == cells)
print(engine.visited > 0)
for first in (0, 4):
    board = play(engine, first)
    print(board)
    print(board.winner())
print(Board("XXX......").winner(), Board("OXOXOXXOX").winner(), len(Board().free()))
