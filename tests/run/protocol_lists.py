from typing import NamedTuple, Protocol, Optional, List, runtime_checkable
from collections import namedtuple


class Point(NamedTuple):
    x: int
    y: int = 0

    def dist2(self) -> int:
        return self.x ** 2 + self.y ** 2

    @property
    def mirrored(self) -> "Point":
        return Point(-self.x, -self.y)

    @classmethod
    def origin(cls):
        return cls(0, 0)

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __str__(self):
        return f"({self.x};{self.y})"


p = Point(3, 4)
print(p, repr(p), p.dist2(), p.mirrored, Point.origin(), p + Point(1, 1), p[0], len(p), p == (3, 4), p._replace(y=9), p._asdict(), p._fields)
x, y = p
print(x, y, max([Point(1, 5), Point(2, 0)]), sorted([Point(2, 1), Point(1, 9)]), Point(5))
try:
    p.x = 1
except AttributeError as e:
    print("cannot set")

Emp = namedtuple("Emp", ["name", "dept", "salary"])
es = [Emp("a", "x", 10), Emp("b", "y", 30), Emp("c", "x", 20)]
print(max(es, key=lambda e: e.salary).name, sum(e.salary for e in es if e.dept == "x"), es[0])
by = {}
for e in es:
    by.setdefault(e.dept, []).append(e)
print({k: [e.name for e in v] for k, v in by.items()})


class Drawable(Protocol):
    def draw(self) -> str: ...


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class Box:
    def draw(self) -> str:
        return "[]"


class Dot:
    def draw(self) -> str:
        return "."

    def close(self) -> None:
        print("closed")


def render(items: List[Drawable]) -> str:
    return "".join(i.draw() for i in items)


def show(d: Drawable) -> None:
    print("show", d.draw())


print(render([Box(), Dot(), Box()]))
show(Box())
show(Dot())
print(isinstance(Dot(), Closable), isinstance(Box(), Closable))
