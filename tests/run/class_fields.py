class Everything:
    limit: int = 10
    def __init__(self):
        self.name = "x"
        self.items = []
        self.table = {}
        self.pair = (0, "a")
        self.ratio = 0.5
        self.on = False
        self.nothing = None
        self.nested = [[1], [2, 3]]
    def late(self):
        self.added_later = "late"
        return self.added_later
    def put(self, k, v):
        self.items.append(v)
        self.table[k] = v
e = Everything()
e.put("a", 1)
e.put("b", 2)
print(e.name, e.items, e.table, e.pair, e.ratio, e.on, e.nothing, e.nested, e.limit)
print(e.late(), e.added_later)
e.pair = (5, "b")
e.on = not e.on
e.ratio *= 3
e.nested[0].append(9)
e.items[0] += 41
e.table["a"] -= 1
e.pair, e.name = (7, "c"), "swapped"
print(e.pair, e.on, e.ratio, e.nested, e.items, e.table, e.name)
f = Everything()
try:
    print(f.added_later)
except AttributeError:
    print("not set yet")
print(f.items, len(f.table))
del e.items[0]
print(e.items)
