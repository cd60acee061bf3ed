from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import Dict, Iterator, List, NamedTuple, Optional, Tuple

Path = Tuple[str, ...]


class Score(NamedTuple):
    name: str
    points: Tuple[int, ...]


@dataclass
class Shape:
    corners: Tuple[Tuple[int, int], ...]
    tags: tuple[str, ...] = ()


class Node:
    def __init__(self, path: Path, *rest: int) -> None:
        self.path: Path = path
        self.rest: Tuple[int, ...] = rest

    def child(self, name: str) -> "Node":
        return Node(self.path + (name,))


def total(numbers: Tuple[int, ...]) -> int:
    return sum(numbers)


def up_to(n: int) -> Tuple[int, ...]:
    if n == 0:
        return ()
    if n == 1:
        return (0,)
    return tuple(range(n))


def chunks(items: Iterable[str], size: int) -> Generator[tuple[str, ...], None, None]:
    chunk: List[str] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield tuple(chunk)
            chunk = []
    if chunk:
        yield tuple(chunk)
    yield ("end",)


def longest(paths: List[Tuple[int, ...]]) -> Optional[Tuple[int, ...]]:
    best: Optional[Tuple[int, ...]] = None
    for path in paths:
        if best is None or len(path) > len(best):
            best = path
    return best


def paths(left: int, path: Tuple[int, ...] = ()) -> Iterator[Tuple[int, ...]]:
    if left == 0:
        yield path
        return
    for step in (1, 2):
        if step <= left:
            yield from paths(left - step, path + (step,))


def first_of(things: tuple) -> int:
    return len(things)


print(total((1, 2)), total((1, 2, 3)), total(()), total(up_to(4)))
print(up_to(0), up_to(1), up_to(3))
print(list(chunks("abcde", 2)))
print(longest([(1, 2), (3, 4)]), longest([up_to(2), up_to(5)]), longest([]))
print(list(paths(3)))
print(Score("x", (3, 4, 5)), Score("y", (1,)).points, Score("z", ()).points == ())
print(Shape(((0, 0), (1, 1))), Shape(((0, 0),), ("a", "b")).tags)
node = Node(("a",), 4, 5).child("b").child("c")
print(node.path, node.rest, "/".join(node.path), Node((), 7, 8).rest)
seen: Dict[Tuple[int, ...], int] = {}
seen[(1, 2)] = 3
seen[(1, 2, 3)] = 4
seen[up_to(2)] = 5
print(seen, seen[(1, 2)], (1, 2, 3) in seen)
print(first_of((1, "a")), first_of(up_to(3)))
letters: Tuple[str, ...] = ("a", "b")
letters += ("c",)
print(letters, letters[0], letters[-1:], len(letters))
