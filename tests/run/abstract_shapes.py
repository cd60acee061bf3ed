from abc import ABC, abstractmethod
import math


class Shape(ABC):
    """Base of shapes."""
    _count = 0

    def __init__(self, name):
        self.name = name
        Shape._count += 1

    @abstractmethod
    def area(self):
        pass

    @property
    @abstractmethod
    def sides(self):
        ...

    def describe(self):
        return f"{self.name} with {self.sides} sides and area {self.area():.2f}"

    @classmethod
    def count(cls):
        return cls._count

    @staticmethod
    def unit():
        return "cm"

    def __lt__(self, other):
        return self.area() < other.area()

    def __eq__(self, other):
        if not isinstance(other, Shape):
            return NotImplemented
        return self.area() == other.area()

    def __repr__(self):
        return f"{self.__class__.__name__}({self.name!r})"


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return math.pi * self.r ** 2

    @property
    def sides(self):
        return 0


class Rect(Shape):
    def __init__(self, w, h, name="rect"):
        super().__init__(name)
        self.w = w
        self.h = h

    def area(self):
        return self.w * self.h

    @property
    def sides(self):
        return 4


class Square(Rect):
    def __init__(self, s):
        super().__init__(s, s, name="square")

    def describe(self):
        return "Square! " + super().describe()


shapes = [Circle(1), Rect(2, 3), Square(2), Circle(0.5)]
for s in sorted(shapes):
    print(s, s.describe())
print(Shape.count(), Square.count(), Shape.unit(), shapes[0].unit())
print(max(shapes), min(shapes), Rect(1, 4) == Square(2), Rect(1, 4) != Square(3))
try:
    Shape("x")
except TypeError as e:
    print(e)
print([type(s).__name__ for s in shapes], isinstance(shapes[2], Rect), issubclass(Square, Shape), issubclass(Circle, Rect))
print(Circle.__name__, Circle.__doc__, Shape.__doc__)
total = sum(s.area() for s in shapes)
print(round(total, 3))
