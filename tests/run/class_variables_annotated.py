from dataclasses import dataclass
from typing import ClassVar


class Account:
    _next_id: int = 1000
    rate: float = 0.5
    names: list[str] = []

    def __init__(self, owner: str) -> None:
        self.owner = owner
        self.id = Account._next_id
        Account._next_id += 1
        Account.names.append(owner)

    @classmethod
    def reset(cls) -> None:
        cls._next_id = 1000

    @classmethod
    def skip(cls, n: int) -> None:
        cls._next_id += n


a = Account("ann")
b = Account("bob")
Account.skip(10)
c = Account("cid")
print(a.id, b.id, c.id, Account._next_id, a._next_id)
print(Account.names, a.names is b.names)
Account.rate = 0.75
print(a.rate, Account.rate)
a.rate = 2.0
print(a.rate, b.rate, Account.rate)
Account.reset()
print(Account._next_id)


@dataclass
class Point:
    x: int
    y: int = 2
    count: ClassVar[int] = 0

    def __post_init__(self) -> None:
        Point.count += 1


p = Point(1)
q = Point(3, 4)
print(p, q, Point.count, Point.y)
Point.y = 9
print(p.y, Point(1).y, Point.y)


class Node:
    counter: ClassVar[int] = 0
    label: str = "node"

    def __init__(self, label=None):
        type(self).counter += 1
        if label is not None:
            self.label = label


n = Node()
m = Node("m")
print(n.label, m.label, Node.label, Node.counter)
Node.label = "changed"
print(n.label, m.label)


class Sub(Node):
    pass


s = Sub()
print(Sub.counter, Node.counter, s.label)


class Config:
    debug: bool = False
    level: int = 1
    tags: dict[str, int] = {}

    @staticmethod
    def enable():
        Config.debug = True
        Config.tags["x"] = 1


Config.enable()
print(Config.debug, Config.tags, Config().tags, Config().debug)
