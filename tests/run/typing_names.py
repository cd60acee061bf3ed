from __future__ import annotations
from collections import OrderedDict, defaultdict, deque
from collections.abc import Callable, Hashable, ItemsView, Iterable, Iterator, KeysView, Mapping, MutableSet, Sequence, Set, Sized, ValuesView
from typing import (
    TYPE_CHECKING, Annotated, Any, ClassVar, ContextManager, Counter, DefaultDict, Deque, Final, Literal, NoReturn,
    SupportsAbs, SupportsFloat, SupportsInt, SupportsRound, Text, Type, TypeGuard, cast, final, overload,
)
from typing import OrderedDict as Ordered
import typing as t
import collections.abc

if TYPE_CHECKING:
    from decimal import Decimal

LIMIT: Final = 3
TABLE: Final[dict[str, int]] = {"a": 1}
Mode = Literal["r", "w"]


def group(words: Iterable[str]) -> DefaultDict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        found[word[0]].append(word)
    return found


def totals(pairs: Sequence[tuple[str, int]]) -> defaultdict[str, int]:
    sums: DefaultDict[str, int] = defaultdict(int)
    for name, amount in pairs:
        sums[name] += amount
    return sums


class Queue:
    waiting: Deque[tuple[int, str]]

    def __init__(self) -> None:
        self.waiting = deque()
        self.served: Counter[str] = Counter()
        self.by_size: DefaultDict[int, set[str]] = defaultdict(set)

    def put(self, number: int, name: Text) -> None:
        self.waiting.append((number, name))

    def serve(self) -> str:
        _, name = self.waiting.popleft()
        self.served[name] += 1
        self.by_size[len(name)].add(name)
        return name


def shown(keys: KeysView[str], values: ValuesView[int], items: ItemsView[str, int]) -> str:
    return " ".join(keys) + " " + str(sum(values)) + " " + str(len(items))


def size(thing: Sized) -> int:
    return len(thing)


def whole(value: SupportsInt) -> int:
    return int(value)


def real(value: SupportsFloat) -> float:
    return float(value)


def distance(value: SupportsAbs[float]) -> float:
    return abs(value)


def has(things: MutableSet[int], one: Hashable, others: Set[int] = frozenset()) -> bool:
    things.add(7)
    return 7 in things


def fail(why: str) -> NoReturn:
    raise ValueError(why)


def is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


def opened(mode: Mode, percent: Annotated[int, "0..100"] = 50) -> str:
    return mode + str(percent)


def make(kind: Type[Queue]) -> Queue:
    return kind()


def using(manager: ContextManager[int]) -> int:
    with manager as value:
        return value


class Two:
    def __enter__(self) -> int:
        return 2

    def __exit__(self, *details) -> None:
        print("left")


def apply(function: collections.abc.Callable[[int], int], value: int) -> t.Optional[int]:
    return function(value) if value else None


print(LIMIT, TABLE, sorted(group(["ab", "b", "ac"]).items()))
print(dict(totals([("x", 1), ("y", 2), ("x", 3)])))
q = make(Queue)
q.put(1, "ann")
q.put(2, "bob")
print(q.serve(), q.served, q.by_size[3], len(q.waiting))
d: Ordered[str, int] = OrderedDict()
d["a"] = 1
d["b"] = 2
d.move_to_end("a")
print(d, shown(d.keys(), d.values(), d.items()))
print(size([1, 2]), whole(2.5), real(3), distance(-1.5), has({1}, 2))
try:
    fail("no")
except ValueError as e:
    print(e)
print(is_text("x"), is_text(1), opened("r"), cast(int, 5), using(Two()), apply(lambda v: v + 1, 4))
last: t.Deque[int] = deque(maxlen=2)
for i in range(5):
    last.append(i)
print(last)
