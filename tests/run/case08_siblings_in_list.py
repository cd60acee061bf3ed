class Shape:
    def area(self):
        raise NotImplementedError
class Circle(Shape):
    def __init__(self, r):
        self.r = r
    def area(self):
        return 3.0 * self.r * self.r
class Square(Shape):
    def __init__(self, a):
        self.a = a
    def area(self):
        return float(self.a * self.a)
for s in [Circle(1), Square(2)]:
    print(s.area())
