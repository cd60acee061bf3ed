from typing import Any, Dict, List, Optional, Protocol, Tuple, Union, Callable, Iterable, Sequence
import functools

def load(text: str) -> Any:
    if text.isdigit():
        return int(text)
    if text == "null":
        return None
    if "," in text:
        return [load(part) for part in text.split(",")]
    return text

print(load("12") + 1, load("abc"), load("1,b,null"), load("null"))

d: Dict[str, Any] = {"a": 1}
d["b"] = 2.5
d["c"] = [1, "x"]
d["d"] = {"k": None}
print(d, d["a"] + d["b"], len(d["c"]), d["d"]["k"] is None)

class Node:
    def __init__(self, value: Any, next: Optional["Node"] = None):
        self.value = value
        self.next = next

class Box:
    content: Any = None
    items: List[Any]
    def __init__(self):
        self.items = []
    def put(self, x: Any) -> "Box":
        self.items.append(x)
        self.content = x
        return self

b = Box()
print(b.content)
b.put(1).put("two").put(3.0).put((4, "v"))
print(b.items, b.content)
for x in b.items:
    if isinstance(x, int):
        print("int", x + 1)
    elif isinstance(x, str):
        print("str", x.upper())
    elif isinstance(x, tuple):
        print("tuple", len(x))
    else:
        print("other", x)

def show(d: Dict[str, Any]) -> str:
    return ", ".join(f"{k}={v}" for k, v in sorted(d.items()))
print(show({"a": 1, "b": 2}), show({"a": "x", "b": 2.5}), show(d))

def either(x: Optional[Any] = None) -> Union[Any, None]:
    return x
print(either(), either(3), either("s"))

def deco(fn: Callable[..., Any]) -> Any:
    @functools.wraps(fn)
    def wrapper(*args: Any, **kw: Any) -> Any:
        r = fn(*args, **kw)
        print("called", r)
        return r
    return wrapper
@deco
def add(a, b):
    return a + b
print(add(1, 2))
print(add("a", "b"))

def total(xs: Iterable[float]) -> float:
    return sum(xs)
def evens(n) -> Iterable[int]:
    return [i for i in range(n) if i % 2 == 0]
def pair() -> Tuple[Any, int]:
    return "x", 1
print(total([1.5, 2.5]), list(evens(7)), pair())
seq: Sequence[int] = [1, 2, 3]
print(seq[1], len(seq))

class Shape(Protocol):
    def area(self) -> float: ...
class Sq:
    def __init__(self, s: float): self.s = s
    def area(self) -> float: return self.s * self.s
class Ci:
    def __init__(self, r: float): self.r = r
    def area(self) -> float: return 3 * self.r ** 2
class World:
    shapes: List[Shape]
    def __init__(self, shapes: List[Shape]) -> None:
        self.shapes = shapes
    def add(self, s: Shape) -> None:
        self.shapes.append(s)
    def largest(self) -> Shape:
        return max(self.shapes, key=lambda s: s.area())
w = World([Sq(2.0), Ci(1.0)])
w.add(Sq(5.0))
print([s.area() for s in w.shapes], w.largest().area())
def measure(s: Shape) -> float:
    return s.area()
print(measure(Sq(1.0)), measure(w.largest()), sum(measure(s) for s in w.shapes))
