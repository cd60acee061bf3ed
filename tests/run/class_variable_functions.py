class Base:
    def __init__(self):
        self.items = []
    def prepend(self, data):
        self.items.insert(0, data)
class Stack(Base):
    push = Base.prepend
s = Stack()
s.push(1)
s.push(2)
print(s.items)
def area(self, k=1):
    return self.w * self.h * k
class Rect:
    def __init__(self, w, h):
        self.w, self.h = w, h
    whole = area
    double = lambda self: self.whole(2)
    parse = staticmethod(lambda text: int(text))
r = Rect(2, 3)
print(r.whole(), r.whole(10), r.double(), r.parse("12"))
class L(list):
    push = list.append
    def peek(self):
        return self[-1]
l = L()
l.push(4)
l.push(5)
print(l.peek(), len(l))
class Text:
    size = len
    up = str.upper
    def __init__(self, t):
        self.t = t
print(Text("abc").size([1, 2, 3]))
def bark(self):
    return self.name + " woof"
class Dog:
    def __init__(self, name):
        self.name = name
Dog.bark = bark
Dog.rename = lambda self, n: setattr(self, "name", n)
d = Dog("rex")
print(d.bark())
d.rename("max")
print(d.bark(), Dog.bark(d))
