from dataclasses import dataclass, field
from typing import List, Dict, Optional


@dataclass
class Item:
    name: str
    price: float
    qty: int = 1
    tags: List[str] = field(default_factory=list)

    @property
    def total(self) -> float:
        return self.price * self.qty


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    patch: int = 0

    @classmethod
    def parse(cls, s: str) -> "Version":
        return cls(*[int(p) for p in s.split(".")])

    def __str__(self):
        return f"{self.major}.{self.minor}.{self.patch}"


@dataclass(frozen=True)
class Point:
    x: int
    y: int

    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)


class Inventory:
    def __init__(self) -> None:
        self.items: Dict[str, Item] = {}

    def add(self, item: Item) -> None:
        if item.name in self.items:
            self.items[item.name].qty += item.qty
        else:
            self.items[item.name] = item

    def remove(self, name: str, qty: int = 1) -> bool:
        item = self.items.get(name)
        if item is None or item.qty < qty:
            return False
        item.qty -= qty
        if item.qty == 0:
            del self.items[name]
        return True

    def find(self, tag: str) -> List[Item]:
        return [i for i in self.items.values() if tag in i.tags]

    def total(self) -> float:
        return sum(i.total for i in self.items.values())


inv = Inventory()
inv.add(Item("bolt", 0.25, 100, ["metal", "small"]))
inv.add(Item("nut", 0.1, 200, ["metal"]))
inv.add(Item("hammer", 12.5))
inv.add(Item("bolt", 0.25, 50))
print(f"total {inv.total():.2f}")
print([i.name for i in inv.find("metal")])
print(inv.remove("hammer"), inv.remove("hammer"), inv.remove("nut", 500))
for item in inv.items.values():
    print(item)
vs = [Version.parse(s) for s in ["1.2.3", "1.0.10", "0.9.9"]]
print([str(v) for v in sorted(vs)], max(vs))
print(Version(1, 2) == Version(1, 2, 0), Version(2) > Version(1, 9, 9))
seen = {Point(0, 0): "origin"}
p = Point(1, 2) + Point(-1, -2)
print(p, seen[p], p in seen, Point(5, 5) in seen)
