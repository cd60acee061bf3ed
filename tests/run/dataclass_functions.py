# dataclasses.replace, asdict, astuple, fields; typing.NewType
from dataclasses import dataclass, field, replace, asdict, astuple, fields, is_dataclass
from typing import List, Optional, Dict, NewType, Callable, ParamSpec, TypeVar, cast, Any
import functools


@dataclass
class Item:
    name: str
    quantity: int = 1
    tags: List[str] = field(default_factory=list)


a = Item("pen", tags=["x"])
b = replace(a, quantity=3)
print(a, b, replace(b), replace(b, name="ink", quantity=9))
print(b is a, a.tags is b.tags)
print(asdict(a), astuple(b))
print([f.name for f in fields(a)], len(fields(Item)))


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


p = Point(1, 2)
print(asdict(p), astuple(p), replace(p, y=5), replace(p, x=-1) == Point(-1, 2))
print(sum(asdict(p).values()))


@dataclass
class Line:
    start: Point
    end: Point
    label: Optional[str] = None
    marks: List[Point] = field(default_factory=list)


line = Line(Point(0), Point(3, 4), marks=[Point(7, 8)])
print(asdict(line))
print(astuple(line))
print(asdict(line)["start"], asdict(line)["label"])
moved = replace(line, end=Point(9, 9), label="moved")
print(moved)


@dataclass
class Base:
    id: int


@dataclass
class Derived(Base):
    extra: str = "e"


for thing in [Base(1), Derived(2, "z")]:
    print(asdict(thing), replace(thing, id=7))
print(is_dataclass(a), is_dataclass(3))


@dataclass
class Counted:
    value: int
    twice: int = field(init=False)

    def __post_init__(self):
        self.twice = self.value * 2


print(replace(Counted(4), value=5), asdict(Counted(1)))
try:
    print(astuple(Point(5, 6)) + (7,))
finally:
    pass
UserId = NewType("UserId", int)


def who(user: UserId) -> str:
    return f"user {user}"


print(who(UserId(5)), UserId(7) + 1)
Owner = NewType("Owner", Item)
print(Owner(a) is a)
