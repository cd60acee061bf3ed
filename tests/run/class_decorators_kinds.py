class Dog:
    def __init__(self, name):
        self.name = name
def bark(self):
    return self.name + " says woof"
Dog.bark = bark
d = Dog("rex")
print(d.bark())
def add_repr(cls):
    def __repr__(self):
        return f"{type(self).__name__}({self.x}, {self.y})"
    cls.__repr__ = __repr__
    return cls
@add_repr
class P:
    def __init__(self, x, y):
        self.x, self.y = x, y
print(P(1, 2))
def singleton(cls):
    instances = {}
    def get(*args):
        if cls not in instances:
            instances[cls] = cls(*args)
        return instances[cls]
    return get
@singleton
class Db:
    def __init__(self, url="x"):
        self.url = url
print(Db("a") is Db("b"), Db().url)
class Single:
    _instance = None
    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self, v=0):
        self.v = v
a, b = Single(1), Single(2)
print(a is b, a.v)
class Stack(list):
    push = list.append
    def peek(self):
        return self[-1]
s = Stack()
s.push(1); s.push(2)
print(s.peek(), len(s), s)
class Animal:
    def speak(self):
        return "..."
    talk = speak
class Cat(Animal):
    def speak(self):
        return "meow"
    def __str__(self):
        return "cat"
    __repr__ = __str__
print(Cat().speak(), Cat().talk(), [Cat()])
