from typing import Dict, Generic, Iterator, List, Optional, Tuple, TypeVar

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


class Node(Generic[T]):
    __slots__ = ("value", "next")

    def __init__(self, value: T) -> None:
        self.value = value
        self.next: Optional["Node[T]"] = None


class Chain(Generic[T]):
    def __init__(self) -> None:
        self._head: Optional[Node[T]] = None
        self._count = 0

    def push(self, value: T) -> None:
        node = Node(value)
        node.next = self._head
        self._head = node
        self._count += 1

    def first(self) -> Optional[T]:
        if self._head is not None:
            return self._head.value
        return None

    def __iter__(self) -> Iterator[T]:
        node = self._head
        while node is not None:
            yield node.value
            node = node.next

    def __repr__(self) -> str:
        return "Chain([" + ", ".join(repr(x) for x in self) + "])"


class Pair(Generic[K, V]):
    def __init__(self, key: K, values: List[V]) -> None:
        self.key = key
        self.values = values


class Table(Generic[K, V]):
    def __init__(self) -> None:
        self.pairs: List[Pair[K, V]] = []

    def add(self, key: K, value: V) -> None:
        for pair in self.pairs:
            if pair.key == key:
                pair.values.append(value)
                return
        self.pairs.append(Pair(key, [value]))

    def all(self) -> Dict[K, List[V]]:
        return {p.key: p.values for p in self.pairs}

    def flat(self) -> Iterator[Tuple[K, V]]:
        for pair in self.pairs:
            for value in pair.values:
                yield pair.key, value


numbers: Chain[int] = Chain()
numbers.push(3)
numbers.push(4)
print(numbers, numbers.first(), sum(numbers), list(numbers))
words = Chain[str]()
print(words, words.first())
words.push("a")
words.push("b")
print(words, words.first(), "-".join(words))
floats: Chain[float] = Chain()
floats.push(2.5)
print(floats, max(floats), max(numbers))
one: Table[str, int] = Table()
one.add("x", 1)
one.add("y", 2)
one.add("x", 3)
other: Table[int, str] = Table()
other.add(7, "seven")
print(one.all(), list(one.flat()))
print(other.all(), list(other.flat()))
