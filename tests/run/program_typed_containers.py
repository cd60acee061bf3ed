from __future__ import annotations
from typing import Callable, Generic, Iterable, Iterator, List, Optional, Tuple, TypeVar, Dict
from dataclasses import dataclass, field
import heapq

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


class RingBuffer(Generic[T]):
    def __init__(self, capacity: int) -> None:
        if capacity <= 0:
            raise ValueError("capacity must be positive")
        self._items: List[Optional[T]] = [None] * capacity
        self._head = 0
        self._size = 0

    def push(self, item: T) -> Optional[T]:
        dropped: Optional[T] = None
        if self._size == len(self._items):
            dropped = self._items[self._head]
            self._head = (self._head + 1) % len(self._items)
            self._size -= 1
        self._items[(self._head + self._size) % len(self._items)] = item
        self._size += 1
        return dropped

    def __iter__(self) -> Iterator[T]:
        for i in range(self._size):
            item = self._items[(self._head + i) % len(self._items)]
            assert item is not None
            yield item

    def __len__(self) -> int:
        return self._size


class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._data: List[T] = list(items)

    def push(self, x: T) -> Stack[T]:
        self._data.append(x)
        return self

    def pop(self) -> T:
        return self._data.pop()

    def map(self, f: Callable[[T], V]) -> Stack[V]:
        return Stack(f(x) for x in self._data)

    def __repr__(self) -> str:
        return f"Stack({self._data})"


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    deps: List[str] = field(default_factory=list, compare=False)


class Scheduler:
    def __init__(self) -> None:
        self._heap: List[Task] = []
        self._done: Dict[str, int] = {}

    def add(self, *tasks: Task) -> None:
        for t in tasks:
            heapq.heappush(self._heap, t)

    def run(self) -> List[Tuple[int, str]]:
        order: List[Tuple[int, str]] = []
        waiting: List[Task] = []
        step = 0
        while self._heap:
            task = heapq.heappop(self._heap)
            if all(d in self._done for d in task.deps):
                step += 1
                self._done[task.name] = step
                order.append((step, task.name))
                while waiting:
                    heapq.heappush(self._heap, waiting.pop())
            else:
                waiting.append(task)
        if waiting:
            raise RuntimeError("cycle: " + ", ".join(sorted(t.name for t in waiting)))
        return order


def group_by(items: Iterable[T], key: Callable[[T], K]) -> Dict[K, List[T]]:
    out: Dict[K, List[T]] = {}
    for item in items:
        out.setdefault(key(item), []).append(item)
    return out


def first(items: Iterable[T], pred: Callable[[T], bool], default: Optional[T] = None) -> Optional[T]:
    for i in items:
        if pred(i):
            return i
    return default


rb: RingBuffer[int] = RingBuffer(3)
print([rb.push(i) for i in range(5)], list(rb), len(rb))
names = RingBuffer[str](2)
for n in "abc":
    names.push(n)
print("".join(names), sum(rb))
try:
    RingBuffer(0)
except ValueError as e:
    print(e)
s = Stack([1, 2, 3]).push(4)
print(s, s.map(str), s.map(lambda x: x / 2), s.pop())
sch = Scheduler()
sch.add(Task(3, "deploy", ["test", "build"]), Task(1, "test", ["build"]), Task(2, "build"), Task(5, "notify"))
print(sch.run())
sch.add(Task(1, "x", ["y"]), Task(2, "y", ["x"]))
try:
    sch.run()
except RuntimeError as e:
    print(e)
print(group_by(["apple", "avocado", "bean", "cherry", "corn"], lambda w: w[0]))
print(group_by(range(10), lambda n: n % 3))
print(first([1, 5, 8], lambda x: x > 4), first(["a"], lambda s: s == "z"), first([1], lambda x: x > 3, 0))
print(Task(1, "a") < Task(2, "a"), sorted([Task(2, "b"), Task(1, "c")])[0])
