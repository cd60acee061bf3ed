from dataclasses import dataclass, field, asdict, astuple, replace, FrozenInstanceError, InitVar, KW_ONLY, fields
from typing import List, Optional, ClassVar


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    patch: int = 0
    tag: str = field(default="", compare=False)

    def __str__(self):
        return f"{self.major}.{self.minor}.{self.patch}"


vs = [Version(1, 2), Version(1, 0, 5, "rc"), Version(0, 9)]
print(sorted(vs), max(vs), Version(1, 2) == Version(1, 2, 0, "x"), Version(1) < Version(2))


@dataclass(frozen=True)
class Point:
    x: float
    y: float = 0.0

    def dist(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** 0.5


p = Point(3.0, 4.0)
print(p, p.dist(), hash(p) == hash(Point(3.0, 4.0)), {p: 1}[Point(3.0, 4.0)])
try:
    p.x = 10
except FrozenInstanceError as e:
    print("frozen:", e)
print(replace(p, y=0.5), asdict(p), astuple(p))


@dataclass
class Item:
    name: str
    price: float
    qty: int = 1
    tags: List[str] = field(default_factory=list)
    total: float = field(init=False)
    count: ClassVar[int] = 0

    def __post_init__(self):
        if self.price < 0:
            raise ValueError("negative price")
        self.total = self.price * self.qty
        Item.count += 1


a = Item("pen", 1.5, 4)
b = Item("pad", 3.0, tags=["paper"])
a.tags.append("ink")
print(a, b, Item.count)
try:
    Item("bad", -1)
except ValueError as e:
    print(e)


@dataclass
class Base:
    id: int
    name: str = "base"

    def describe(self):
        return f"{type(self).__name__} {self.id} {self.name}"


@dataclass
class Derived(Base):
    extra: Optional[str] = None
    name: str = "derived"


d = Derived(7)
print(d, d.describe(), Derived(1, "n", "e"), isinstance(d, Base), d == Derived(7), Base(1) == Base(1))


@dataclass
class Account:
    owner: str
    initial: InitVar[float] = 0.0
    balance: float = field(init=False, default=0.0)

    def __post_init__(self, initial):
        self.balance = initial * 2


print(Account("x", 5.0), Account("y"))


@dataclass
class Config:
    host: str
    _: KW_ONLY
    port: int = 80
    debug: bool = False


print(Config("h", port=8080), Config("h", debug=True))


@dataclass(kw_only=True)
class Options:
    a: int
    b: str = "b"


print(Options(a=1), Options(b="z", a=2))
print([f.name for f in fields(Point)])


@dataclass
class Node:
    value: int
    left: Optional["Node"] = None
    right: Optional["Node"] = None

    def insert(self, v):
        if v < self.value:
            if self.left is None:
                self.left = Node(v)
            else:
                self.left.insert(v)
        else:
            if self.right is None:
                self.right = Node(v)
            else:
                self.right.insert(v)

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


root = Node(5)
for v in [3, 8, 1, 4]:
    root.insert(v)
print(list(root))
print(Node(1, Node(0)))


@dataclass(eq=False)
class Ident:
    x: int


print(Ident(1) == Ident(1), repr(Ident(2)))


@dataclass(unsafe_hash=True, repr=False)
class Hashed:
    x: int
    secret: str = field(default="s", repr=False)


print(len({Hashed(1), Hashed(1), Hashed(2)}))
match Version(2, 1):
    case Version(major=2, minor=m):
        print("v2", m)
match p:
    case Point(x, y) if x < y:
        print("up", x, y)
