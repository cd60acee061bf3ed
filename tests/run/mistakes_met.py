class V:
    def __init__(self, x):
        self.x = x
    def __lt__(self, other):
        if not isinstance(other, V):
            return NotImplemented
        return self.x < other.x
    def __add__(self, other):
        if isinstance(other, V):
            return V(self.x + other.x)
        if isinstance(other, int):
            return V(self.x + other)
        return NotImplemented
    __repr__ = lambda self: "V(%r)" % self.x
print(V(1) < V(2), V(1) + V(2), V(1) + 3)
try:
    print(V(1) + "a")
except TypeError as e:
    print(e)
try:
    print(V(1) < 3)
except TypeError as e:
    print(e)
try:
    print([1] + 3)
except TypeError as e:
    print(type(e).__name__)
try:
    print((5).foo)
except AttributeError as e:
    print(e)
def add(a, b):
    return a + b
print(add(1, 2), add("a", "b"))
try:
    add(1, "x")
except TypeError as e:
    print(e)
from abc import ABC, abstractmethod
class Observer(ABC):
    @abstractmethod
    def update(self, ev):
        ...
    @abstractmethod
    def close(self): ...
try:
    Observer()
except TypeError as e:
    print("TypeError", e)
t = (1, 2, 3)
def part(i):
    return t[i]
print(part(slice(0, 2)), part(1))
