class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(Countdown(4)), sum(Countdown(5)), [x for x in Countdown(3) if x], sorted(Countdown(3)))
for x in Countdown(3):
    if x == 1:
        break
    print(x)
it = iter(Countdown(2))
print(next(it), next(it), next(it, -1))
class Matrix:
    def __init__(self, rows):
        self.rows = rows
    def __iter__(self):
        return MatrixIter(self)
class MatrixIter:
    def __init__(self, m):
        self.m = m
        self.i = 0
        self.j = 0
    def __iter__(self):
        return self
    def __next__(self):
        if self.i == len(self.m.rows):
            raise StopIteration()
        v = self.m.rows[self.i][self.j]
        self.j += 1
        if self.j == len(self.m.rows[self.i]):
            self.j = 0
            self.i += 1
        return v
m = Matrix([[1, 2], [3, 4]])
print(list(m), max(m), [a + b for a in m for b in m][:5], 3 in m, *m)
class Squares:
    def __init__(self, n):
        self.n = n
    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError("past the end")
        return i * i
print(list(Squares(4)), [x for x in Squares(3)], 9 in Squares(5))
a, b, c = Squares(3)
print(a, b, c)
class Evens:
    def __init__(self, limit):
        self.limit = limit
    def __iter__(self):
        for i in range(0, self.limit, 2):
            yield i
    def __len__(self):
        return (self.limit + 1) // 2
    def __contains__(self, x):
        return x % 2 == 0 and 0 <= x < self.limit
    def __reversed__(self):
        return iter(list(self)[::-1])
e = Evens(7)
print(list(e), len(e), 4 in e, 5 in e, list(reversed(e)), tuple(e), list(zip(e, Countdown(9))))
