class Inventory:
    def __init__(self):
        self._items = {}
    def add(self, name, count=1):
        self._items[name] = self._items.get(name, 0) + count
    def __iter__(self):
        for name in sorted(self._items):
            yield name, self._items[name]
    def __len__(self):
        return len(self._items)
    def low(self, limit):
        return (name for name, count in self if count < limit)
    def pairs(self):
        names = list(self._items)
        for i, a in enumerate(names):
            for b in names[i + 1:]:
                yield a + "+" + b
inv = Inventory()
for word in "bolt nut bolt washer nut bolt".split():
    inv.add(word)
inv.add("gear", 5)
for name, count in inv:
    print(f"{name:>8}: {count}")
print(len(inv), dict(inv), [n for n, c in inv if c > 1], list(inv.low(3)))
print(max(inv, key=lambda pair: pair[1]), ("nut", 2) in inv)
print(list(inv.pairs()))
first, *rest = inv
print(first, rest)
it = iter(inv)
print(next(it), next(it))
for name, count in it:
    print("rest", name, count)
print(next(it, None))
