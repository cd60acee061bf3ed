class Matrix:
    def __init__(self, rows):
        if any(len(r) != len(rows[0]) for r in rows):
            raise ValueError("rows differ in length")
        self.rows = [list(r) for r in rows]
        self.n = len(rows)
        self.m = len(rows[0])

    @staticmethod
    def identity(n):
        return Matrix([[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)])

    @classmethod
    def zeros(cls, n, m):
        return cls([[0.0] * m for _ in range(n)])

    def __getitem__(self, at):
        i, j = at
        return self.rows[i][j]

    def __setitem__(self, at, value):
        i, j = at
        self.rows[i][j] = value

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __sub__(self, other):
        return self + other * -1.0

    def __mul__(self, k):
        return Matrix([[a * k for a in r] for r in self.rows])

    def __rmul__(self, k):
        return self * k

    def __matmul__(self, other):
        if self.m != other.n:
            raise ValueError(f"cannot multiply {self.n}x{self.m} by {other.n}x{other.m}")
        result = Matrix.zeros(self.n, other.m)
        for i in range(self.n):
            for j in range(other.m):
                total = 0.0
                for k in range(self.m):
                    total += self[i, k] * other[k, j]
                result[i, j] = total
        return result

    def __eq__(self, other):
        return self.rows == other.rows

    def __pow__(self, n):
        result = Matrix.identity(self.n)
        base = self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    @property
    def T(self):
        return Matrix([[self.rows[i][j] for i in range(self.n)] for j in range(self.m)])

    def determinant(self):
        a = [r[:] for r in self.rows]
        det = 1.0
        for c in range(self.n):
            pivot = max(range(c, self.n), key=lambda r: abs(a[r][c]))
            if abs(a[pivot][c]) < 1e-12:
                return 0.0
            if pivot != c:
                a[c], a[pivot] = a[pivot], a[c]
                det = -det
            det *= a[c][c]
            for r in range(c + 1, self.n):
                f = a[r][c] / a[c][c]
                for k in range(c, self.n):
                    a[r][k] -= f * a[c][k]
        return det

    def solve(self, b):
        n = self.n
        a = [row + [v] for row, v in zip(self.rows, b)]
        for c in range(n):
            pivot = c
            for r in range(c + 1, n):
                if abs(a[r][c]) > abs(a[pivot][c]):
                    pivot = r
            a[c], a[pivot] = a[pivot], a[c]
            for r in range(n):
                if r != c:
                    f = a[r][c] / a[c][c]
                    a[r] = [x - f * y for x, y in zip(a[r], a[c])]
        return [a[i][n] / a[i][i] for i in range(n)]

    def __str__(self):
        return "\n".join(" ".join(f"{v:8.3f}" for v in row) for row in self.rows)


a = Matrix([[1.0, 2.0], [3.0, 4.0]])
b = Matrix([[0.5, -1.0], [2.0, 0.0]])
print(a + b)
print(a @ b)
print(2.0 * a - b)
print(a.T, a.T.T == a, a == b)
print(a ** 5)
print(a.determinant(), Matrix([[2.0, 0.0, 1.0], [1.0, 3.0, 2.0], [1.0, 1.0, 1.0]]).determinant(), Matrix([[1.0, 2.0], [2.0, 4.0]]).determinant())
print([round(x, 6) for x in Matrix([[2.0, 1.0, -1.0], [-3.0, -1.0, 2.0], [-2.0, 1.0, 2.0]]).solve([8.0, -11.0, -3.0])])
wide = Matrix([[1.0, 2.0, 3.0]])
print((wide @ wide.T)[0, 0], (wide.T @ wide)[2, 1])
try:
    wide @ wide
except ValueError as e:
    print(e)
try:
    Matrix([[1.0], [1.0, 2.0]])
except ValueError as e:
    print(e)
