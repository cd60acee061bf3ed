class Counter:
    count = 0
    step = 1
    def inc(self):
        self.count += self.step
        return self.count
class Tens(Counter):
    count = 100
    step = 10
class Twenties(Tens):
    step = 20
print(Counter().inc(), Tens().inc(), Twenties().inc(), Counter.count, Tens.count)
t = Tens()
t.inc()
t.inc()
print(t.count)
class Shape:
    sides = 0
    name = "shape"
    def __init__(self, name=None):
        if name:
            self.name = name
    def show(self):
        return f"{self.name} with {self.sides}"
class Square(Shape):
    sides = 4
    name = "square"
class Odd(Shape):
    def __init__(self, n):
        super().__init__("odd")
        self.sides = n
for s in [Shape(), Square(), Square("my square"), Odd(7)]:
    print(s.show())
class Base:
    label = None
    def show(self):
        if self.label is None:
            return "no label"
        return self.label
class Labelled(Base):
    label = "lab"
print(Base().show(), Labelled().show())
