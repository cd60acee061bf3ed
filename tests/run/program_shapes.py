import math


class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        raise NotImplementedError("area")

    def perimeter(self):
        raise NotImplementedError("perimeter")

    def describe(self):
        return "%s: area=%.2f perimeter=%.2f" % (self.name, self.area(), self.perimeter())


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return math.pi * self.r ** 2

    def perimeter(self):
        return 2 * math.pi * self.r


class Rect(Shape):
    def __init__(self, w, h, name="rect"):
        super().__init__(name)
        self.w = w
        self.h = h

    def area(self):
        return self.w * self.h

    def perimeter(self):
        return 2 * (self.w + self.h)


class Square(Rect):
    def __init__(self, s):
        super().__init__(s, s, "square")


def total_area(shapes):
    total = 0
    for s in shapes:
        total += s.area()
    return total


def main():
    shapes = [Circle(1), Rect(2, 3), Square(4), Circle(0.5)]
    for s in shapes:
        print(s.describe())
    print("total: {:.3f}".format(total_area(shapes)))
    biggest = max(shapes, key=lambda s: s.area())
    print("biggest:", biggest.name)
    shapes.sort(key=lambda s: (s.name, -s.area()))
    print([s.name for s in shapes])
    try:
        Shape("x").area()
    except NotImplementedError as e:
        print("not implemented:", e)


if __name__ == "__main__":
    main()
