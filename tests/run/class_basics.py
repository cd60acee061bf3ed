class Counter:
    """Counts."""
    total = 0
    def __init__(self, start=0):
        self.value = start
        Counter.total += 1
    def up(self, by=1):
        self.value += by
        return self
    def get(self):
        return self.value
a = Counter()
b = Counter(10)
a.up().up(5).up(by=2)
print(a.get(), b.get(), a.value, Counter.total, a.total)
b.value = 99
print(b.get(), Counter.get(b), a is b, a == b, a != b, a == a)
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def move(self, dx, dy):
        self.x += dx
        self.y += dy
    def distance(self, other):
        return ((self.x - other.x) ** 2 + (self.y - other.y) ** 2) ** 0.5
p = Point(0, 0)
q = Point(3, 4)
print(p.distance(q))
p.move(1, 1)
r = p
r.x = 50
print(p.x, p.y, r is p)
points = [Point(i, i * i) for i in range(3)]
print([(pt.x, pt.y) for pt in points])
m = q.move
m(1, 1)
print(q.x, q.y)
print(a.__class__ is Counter, Counter.__name__, type(q).__name__)
class Nothing:
    pass
n = Nothing()
print(n is not None, bool(n))
