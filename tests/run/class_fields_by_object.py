class V:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __add__(self, o):
        return V(self.x + o.x, self.y + o.y)
    def __repr__(self):
        return f"V({self.x}, {self.y})"
print(V(1, 2) + V(3, 4), V(0.5, 1.5) + V(1.0, 2.0))
class Acc:
    def __init__(self):
        self.total = 0
    def add(self, x):
        self.total += x
a = Acc(); a.add(1); a.add(2)
b = Acc(); b.add(1.5)
print(a.total, b.total)
