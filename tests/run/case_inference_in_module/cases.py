from collections import defaultdict
class Stack:
    def push(self, x):
        self.items.append(x)
    def pop(self):
        return self.items.pop()
    def __init__(self):
        self.items = []
class Node:
    def __init__(self, v):
        self.v = v
        self.left = None
        self.right = None
def insert(n, v):
    if n is None:
        return Node(v)
    if v < n.v:
        n.left = insert(n.left, v)
    else:
        n.right = insert(n.right, v)
    return n
def walk(n):
    return [] if n is None else walk(n.left) + [n.v] + walk(n.right)
def mean(xs):
    total = 0
    for x in xs:
        total += x * 0.5
    return total
def best(xs):
    found = None
    for x in xs:
        if found is None or x > found:
            found = x
    return found
def fill(xs):
    xs.append(1)
def describe(x):
    if isinstance(x, int):
        return x + 1
    return x.upper()
def deco(f):
    def wrap(*a, **k):
        return f(*a, **k)
    return wrap
@deco
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
class Shape:
    def area(self):
        raise NotImplementedError
class Circle(Shape):
    def area(self):
        return 3.0
class Square(Shape):
    def area(self):
        return 4.0
def shapes():
    return [Circle(), Square()]
def late():
    return [lambda: i for i in range(3)]
def groups(words):
    d = defaultdict(list)
    for w in words:
        d[len(w)].append(w)
    return sorted(d.items(), key=lambda p: -len(p[1]))
