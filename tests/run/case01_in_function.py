def run(values):
    class_items = Holder()
    for v in values:
        class_items.add(v)
    return class_items.items
class Holder:
    def __init__(self):
        self.items = []
        self.index = {}
        self.seen = set()
    def add(self, v):
        self.items.append(v)
        self.index[v] = len(self.items)
        self.seen.add(v)
print(run([3, 1, 3]), run(["x", "y"]))
h = Holder()
h.add((1, "a"))
print(h.items, h.index, h.seen)
