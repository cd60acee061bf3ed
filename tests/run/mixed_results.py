def f(x):
    if x > 0:
        return "pos"
    elif x == 0:
        return 0
    return None
print(f(1), f(0), f(-1))
r = f(1)
if isinstance(r, str):
    print(r.upper())
print(f(-1) is None, f(0) is None, f(0) == 0)
def nest(n):
    if n == 0:
        return 1
    return [nest(n - 1), "x"]
print(nest(3))
class Shape:
    def area(self):
        raise NotImplementedError("area")
class Circle(Shape):
    def area(self):
        return "x"
class Rect(Shape):
    def area(self):
        return 2
shapes = [Rect(), Circle()]
for s in shapes:
    print(s.area())
t = 0
try:
    for s in shapes:
        t = t + s.area()
except TypeError as e:
    print(e)
print(t)
class Cat:
    def meow(self):
        return "meow"
class Car:
    def honk(self):
        return "honk"
def pick(n):
    if n > 0:
        return Cat()
    return Car()
print(pick(1).meow())
