class Shape:
    def area(self):
        raise NotImplementedError
    def name(self):
        return "shape"
    def show(self):
        return f"{self.name()} {self.area():.2f}"
class Circle(Shape):
    def __init__(self, r):
        self.r = r
    def area(self):
        return 3.14159 * self.r * self.r
    def name(self):
        return "circle"
class Rect(Shape):
    def __init__(self, w, h):
        self.w = w
        self.h = h
    def area(self):
        return self.w * self.h
class Square(Rect):
    def __init__(self, side):
        super().__init__(side, side)
    def name(self):
        return "square"
shapes = [Circle(1.0), Rect(2.0, 3.5), Square(2.5)]
for s in shapes:
    print(s.show())
print(sum(s.area() for s in shapes), max(shapes, key=lambda s: s.area()).name())
shapes.append(Square(9.0))
shapes.sort(key=lambda s: s.area(), reverse=True)
print([s.name() for s in shapes])
by_name = {s.name(): s for s in shapes}
print(sorted(by_name), by_name["circle"].area())
try:
    Shape().area()
except NotImplementedError:
    print("no area")
def pick(n):
    if n == 0:
        return Circle(2.0)
    elif n == 1:
        return Square(3.0)
    return Rect(1.0, 1.0)
print([pick(i).area() for i in range(3)])
s = Circle(0.5) if len(shapes) > 3 else Square(1.0)
print(s.show())
