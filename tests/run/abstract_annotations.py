from typing import Sequence, Iterable, Mapping, Collection, MutableMapping, Union, Optional, List, Dict, Any, Tuple, Iterator, Set, MutableSequence, Callable
import typing
from collections.abc import Sequence as Seq, Mapping as Map
Number = Union[int, float]
def mean(xs: Sequence[Number]) -> float:
    return sum(xs) / len(xs)
print(mean([1, 2, 3]), mean((1.5, 2.5)), mean([1, 2.5]))
def rows(m: Sequence[Sequence[Number]]) -> List[List[Number]]:
    return [list(r) for r in m]
print(rows([[1, 2], [3, 4]]), rows(((1, 2), (3, 4))))
def total(it: Iterable[int]) -> int:
    t = 0
    for x in it:
        t += x
    return t
print(total([1, 2]), total({3, 4}), total(range(4)), total(x for x in (1, 2)), total({5: "a"}))
def look(m: Mapping[str, int], k: str) -> Optional[int]:
    return m.get(k)
print(look({"a": 1}, "a"), look({"a": 1}, "b"))
def size(c: Collection[Any]) -> int:
    return len(c)
print(size([1]), size("abc"), size({1: 2}))
def bump(m: MutableMapping[str, int]) -> None:
    for k in m:
        m[k] += 1
x = {"a": 1}
bump(x)
print(x)
def pairs(d: Dict[str, Any]) -> List[Tuple[str, Any]]:
    return sorted(d.items())
print(pairs({"b": 1, "a": 2}))
print(pairs({"b": "x", "a": 2}))
def it(n: int) -> Iterator[int]:
    for i in range(n):
        yield i
print(list(it(3)))
class M:
    def __init__(self, rows: Sequence[Sequence[Number]]):
        self.rows: List[List[Number]] = [list(r) for r in rows]
    def scale(self, k: Number) -> "M":
        return M([[k * v for v in r] for r in self.rows])
    def at(self, ij: Tuple[int, int]) -> Number:
        return self.rows[ij[0]][ij[1]]
m = M([[1, 2], [3, 4]])
print(m.rows, m.scale(2).rows, m.scale(0.5).rows, m.at((1, 0)))
def app(f: Callable[[int], int], xs: Iterable[int]) -> Set[int]:
    return {f(v) for v in xs}
print(app(lambda v: v * v, [1, 2, -2]))
def add(s: MutableSequence[int], v: int) -> None:
    s.append(v)
y: MutableSequence[int] = [1]
add(y, 2)
print(y)
cfg: Mapping[str, Any] = {"n": 1, "s": "t", "l": [1, 2]}
print(cfg["n"], cfg["s"], cfg["l"][0], len(cfg))
def norm(v: Union[str, Sequence[str]]) -> List[str]:
    return [v] if isinstance(v, str) else list(v)
print(norm("a"), norm(["b", "c"]), norm(("d",)))
