class Shape:
    count = 0
    sides = 0
    def __init__(self, name):
        self.name = name
        self.register(name, times=2)
    @classmethod
    def register(cls, name, *more, times=1):
        cls.count += times
        print(cls.__name__, name, more, times)
    @classmethod
    def create(cls, name="none", **kw):
        return cls(name + str(len(kw)))
    @classmethod
    def describe(cls) -> str:
        return f"{cls.__name__} has {cls.sides} sides"
class Square(Shape):
    sides = 4
class Tri(Shape):
    sides = 3
    @classmethod
    def describe(cls) -> str:
        return "tri: " + super().describe()
for s in [Shape("a"), Square("b"), Tri("c")]:
    print(s.describe(), s.create().name, s.create("q", a=1).name, type(s).describe(), s.__class__.describe())
    d = s.describe
    print(d())
class Late(Square):
    @classmethod
    def describe(cls):
        return "late"
def f(s: Shape):
    return s.describe()
print(f(Late("z")), f(Square("y")))
print(Shape.count, Square.count, Tri.count)
