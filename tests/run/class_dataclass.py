from dataclasses import dataclass, field
@dataclass
class Point:
    x: int
    y: int = 0
@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    tags: list[str] = field(default_factory=list, compare=False)
@dataclass
class Circle:
    center: Point
    radius: float
    name: str = "circle"
    def area(self):
        return 3.0 * self.radius ** 2
@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list[float] = field(default_factory=list)
    def __post_init__(self):
        self.history.append(self.balance)
p = Point(1, 2)
print(p, Point(5), Point(y=3, x=4), p == Point(1, 2), p != Point(2, 1), repr(p), [p])
p.x = 10
print(p.x, p)
a = Version(1, 2)
b = Version(1, 10, ["new"])
print(a < b, a >= b, max(a, b), sorted([b, a, Version(0)]), a.tags, a == Version(1, 2, ["other"]))
c = Circle(Point(0, 1), 2.0)
print(c, c.area(), c.center.y)
x = Account("ann")
y = Account("bob", 5.5)
x.history.append(1.0)
print(x, y, x.history is y.history)
@dataclass(frozen=True)
class Key:
    name: str
    n: int
table = {Key("a", 1): "first", Key("b", 2): "second"}
print(table[Key("b", 2)], hash(Key("a", 1)) == hash(Key("a", 1)), Key("a", 1) == Key("a", 2))
@dataclass
class Base:
    id: int
@dataclass
class Child(Base):
    label: str = "none"
print(Child(1), Child(2, "two"), Child(1) == Child(1))
match Point(0, 9):
    case Point(0, height):
        print("on the y axis at", height)
