from collections import namedtuple
from functools import partial
from typing import NamedTuple
Point = namedtuple("Point", ["x", "y"])
Emp = namedtuple("Emp", "name age salary", defaults=(30, 1.5))
class Row(NamedTuple):
    id: int
    name: str = "?"
    def label(self):
        return f"{self.id}:{self.name}"
p = Point(1, 2)
x, y = p
print(p, p.x + p.y, x, y, p == Point(1, 2), p[1], p._replace(x=5), Point(0.5, y=2))
print(Emp("ann"), Emp("bob", 5), Emp("c", salary=2.0)._asdict if False else Emp("c").age)
rows = [Row(2, "b"), Row(1), Row(id=3, name="c")]
for r in sorted(rows):
    print(r, r.label(), r._asdict()["id"] if False else r.id)
print(max(rows, key=lambda r: r.name), [r.name for r in rows], Point._fields, len(p), p == (1, 2), tuple(p))
pts = [Point(3, 1), Point(1, 2), Point(2, 0)]
pts.sort(key=lambda p: p.y)
print(pts, sum(p.x for p in pts), {p: i for i, p in enumerate(pts)}[Point(1, 2)])
def power(b, e):
    return b ** e
sq = partial(power, e=2)
two = partial(power, 2)
print(sq(5), two(10), partial(two, 3)(), list(map(partial(power, 3), [1, 2])))
base2 = partial(int, base=2)
print(base2("101"), list(map(base2, ["11", "1"])))
mk = partial(Point, 7)
print(mk(8))
