class Item:
    def price(self):
        raise NotImplementedError("price")
    def label(self):
        return f"{self.price():.2f}"
class Book(Item):
    def price(self):
        return 12.5
class Pen(Item):
    def __init__(self, n):
        self.n = n
    def price(self):
        return self.n * 1.25
def make(kind):
    if kind == "book":
        return Book()
    return Pen(len(kind))
items = []
for k in ["book", "pens", "p"]:
    items.append(make(k))
print([i.label() for i in items], sum(i.price() for i in items))
