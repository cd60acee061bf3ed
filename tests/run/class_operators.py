class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)
    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y)
    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)
    def __rmul__(self, k):
        return self * k
    def __floordiv__(self, k):
        return Vec(self.x // k, self.y // k)
    def __mod__(self, k):
        return Vec(self.x % k, self.y % k)
    def __pow__(self, n):
        return Vec(self.x ** n, self.y ** n)
    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y
    def __neg__(self):
        return Vec(-self.x, -self.y)
    def __pos__(self):
        return self
    def __invert__(self):
        return Vec(self.y, self.x)
    def __abs__(self):
        return (self.x * self.x + self.y * self.y) ** 0.5
    def __eq__(self, other):
        return self.x == other.x and self.y == other.y
    def __bool__(self):
        return self.x != 0 or self.y != 0
    def __repr__(self):
        return f"Vec({self.x}, {self.y})"
a = Vec(3, 4)
b = Vec(1, 2)
print(a + b, a - b, a * 2, 2 * a, a // 2, a % 2, a ** 2, a @ b, -a, +a, ~a, abs(a))
print(a == Vec(3, 4), a == b, a != b, not a != a, bool(a), bool(Vec(0, 0)), not Vec(0, 0))
c = a
c += b
print(a, c, a is c)
c *= 3
c -= Vec(1, 1)
c //= 2
print(c, [a, b], (a,), {"k": b})
total = Vec(0, 0)
for v in [a, b, c]:
    total = total + v
print(total, sum([a, b], Vec(0, 0)))
if Vec(0, 0):
    print("never")
class Ratio:
    def __init__(self, v):
        self.v = v
    def __truediv__(self, k):
        return Ratio(self.v / k)
    def __itruediv__(self, k):
        self.v = self.v / k
        return self
r = Ratio(3.0) / 4
print(r.v)
r /= 2
print(r.v)
