class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y
def where(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point(0, y):
            return f"on y at {y}"
        case Point(x=px, y=0):
            return f"on x at {px}"
        case Point(x, y) if x == y:
            return "diagonal"
        case Point(x=1) as q:
            return f"x is one, y is {q.y}"
        case Point():
            return "elsewhere"
print([where(Point(x, y)) for x, y in [(0, 0), (0, 2), (3, 0), (4, 4), (1, 7), (8, 9)]])
class Shape:
    pass
class Circle(Shape):
    __match_args__ = ("r",)
    def __init__(self, r):
        self.r = r
class Rect(Shape):
    def __init__(self, w, h):
        self.w = w
        self.h = h
class Square(Rect):
    def __init__(self, side):
        super().__init__(side, side)
def area(s):
    match s:
        case Circle(r):
            return 3 * r * r
        case Square(w=side):
            return side * side
        case Rect(w=w, h=h):
            return w * h
        case _:
            return 0
shapes = [Circle(2), Rect(3, 4), Square(5), Shape()]
print([area(s) for s in shapes])
def kind(v):
    match v:
        case int(n):
            return f"int {n}"
        case str(s):
            return "str " + s
        case float():
            return "float"
        case [int(), int()]:
            return "two ints"
        case _:
            return "other"
print(kind(5), kind("x"), kind(1.5), kind([1, 2]), kind([1]))
