from typing import Any, Callable, Dict, Iterable, Iterator, List, Optional, Sequence, Set, Tuple, Union
def mean(values: List[float]) -> float:
    return sum(values) / len(values)
def first(items: Sequence[int]) -> Optional[int]:
    return items[0] if items else None
def count(words: Iterable[str]) -> Dict[str, int]:
    result: Dict[str, int] = {}
    for w in words:
        result[w] = result.get(w, 0) + 1
    return result
def apply(f: Callable[[int], int], n: int) -> int:
    return f(n)
def evens(limit: int) -> Iterator[int]:
    for i in range(0, limit, 2):
        yield i
def minmax(values: List[int]) -> Tuple[int, int]:
    return min(values), max(values)
class Node:
    value: int
    next: Optional["Node"]
    def __init__(self, value: int, next: Optional["Node"] = None) -> None:
        self.value = value
        self.next = next
class Track:
    points: List[Tuple[float, float]]
    names: Set[str]
    def __init__(self) -> None:
        self.points = []
        self.names = set()
    def add(self, x: float, y: float, name: str = "") -> "Track":
        self.points.append((x, y))
        self.names.add(name)
        return self
print(mean([1.0, 2.0]), first([7, 8]), first([]), count("a b a".split()), apply(lambda v: v * 3, 5), list(evens(7)), minmax([3, 1, 2]))
n: Optional[Node] = Node(1, Node(2))
total = 0
while n is not None:
    total += n.value
    n = n.next
print(total)
t = Track().add(1.5, 2.5, "a").add(0.0, 1.0, "b")
print(t.points, sorted(t.names))
def either(x: Union[int, str]) -> str:
    return f"<{x}>"
def modern(x: int | None, y: list[int] | None = None, z: dict[str, tuple[int, int]] | None = None) -> int:
    return (x or 0) + (len(y) if y is not None else 0) + (len(z) if z is not None else 0)
print(either(5), either("s"), modern(3), modern(None, [1, 2]), modern(1, None, {"a": (1, 2)}))
def widen(x: float) -> float:
    return x / 2
print(widen(5), widen(2.5))
