from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    price: float
    stock: int = 0
    tags: list[str] = field(default_factory=list)

    @property
    def value(self) -> float:
        return self.price * self.stock


@dataclass
class Line:
    item: Item
    quantity: int

    def cost(self) -> float:
        total = self.item.price * self.quantity
        if self.quantity >= 10:
            total *= 0.9
        return total


class OutOfStock(Exception):
    def __init__(self, item: Item, wanted: int):
        super().__init__(f"only {item.stock} of {item.name}, wanted {wanted}")
        self.item = item


class Inventory:
    def __init__(self) -> None:
        self.items: dict[str, Item] = {}
        self.low: set[str] = set()

    def add(self, name: str, price: float, stock: int, *tags: str) -> "Inventory":
        self.items[name] = Item(name, price, stock, list(tags))
        return self

    def order(self, **wanted: int) -> list[Line]:
        lines = []
        for name, quantity in wanted.items():
            item = self.items[name]
            if item.stock < quantity:
                raise OutOfStock(item, quantity)
            lines.append(Line(item, quantity))
        for line in lines:
            line.item.stock -= line.quantity
            if line.item.stock < 5:
                self.low.add(line.item.name)
        return lines

    def by_tag(self, tag: str) -> list[str]:
        return sorted(item.name for item in self.items.values() if tag in item.tags)

    def total(self) -> float:
        return sum(item.value for item in self.items.values())


def receipt(lines: list[Line]) -> str:
    rows = [f"{line.quantity:>3} x {line.item.name:<8} {line.cost():>8.2f}" for line in lines]
    rows.append("-" * 23)
    rows.append(f"{'total':<14} {sum(line.cost() for line in lines):>8.2f}")
    return "\n".join(rows)


shop = Inventory()
shop.add("bolt", 0.25, 200, "metal", "small").add("plank", 12.5, 6, "wood").add("nail", 0.05, 1000, "metal", "small").add("door", 149.0, 1, "wood", "large")
print(f"{shop.total():.2f}", shop.by_tag("metal"), shop.by_tag("wood"), shop.by_tag("glass"))
print(receipt(shop.order(bolt=20, plank=2, door=1)))
for name, item in shop.items.items():
    print(f"{name}: {item.stock} left worth {item.value:.2f}")
print(sorted(shop.low), shop.items["plank"])
try:
    shop.order(nail=10, door=1)
except OutOfStock as e:
    print(e, e.item.name, shop.items["nail"].stock)
try:
    shop.order(glass=1)
except KeyError as e:
    print("no such item:", e)
cheapest = min(shop.items.values(), key=lambda i: i.price)
print(cheapest.name, [i.name for i in sorted(shop.items.values(), key=lambda i: i.value, reverse=True)])
