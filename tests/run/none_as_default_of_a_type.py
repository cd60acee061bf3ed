from dataclasses import dataclass
from typing import Callable, Dict, List, TypeVar, Union

T = TypeVar("T")


class Link:
    def __init__(self, value: Union[int, float] = None, after: "Link" = None):
        self.value = value
        self.after = after


class Sums:
    def __init__(self, numbers: List[int] = None, size: int = None):
        if numbers is None and size is not None:
            self.size = size
            self.sums = [0] * size
        elif numbers is not None:
            self.size = len(numbers)
            self.sums = numbers
        else:
            raise ValueError("numbers or size")


@dataclass
class Entry:
    name: str
    note: str = None
    count: int = None

    def text(self) -> str:
        return self.name if self.note is None else self.name + ": " + self.note


class Holder:
    limit: int = None

    def __init__(self, first: float = None):
        self.first = first
        self.names: List[str] = None

    def add(self, name: str) -> None:
        if self.names is None:
            self.names = []
        self.names.append(name)


def last(items: List[T], otherwise: T = None) -> T:
    return items[-1] if items else otherwise


def apply(value: int, change: Callable[[int], int] = None) -> int:
    return value if change is None else change(value)


def merge(one: Dict[str, int], other: Dict[str, int] = None, *, scale: float = None) -> str:
    both = dict(one)
    if other:
        both.update(other)
    if scale:
        return str({k: v * scale for k, v in both.items()})
    return str(both)


chain = Link(1, Link(2.5, Link()))
while chain:
    print(chain.value, chain.after is None)
    chain = chain.after
print(Sums([3, 4]).sums, Sums(size=2).sums)
try:
    Sums()
except ValueError as error:
    print("ValueError", error)
print(Entry("a"), Entry("b", "x", 3).text(), Entry("c").text())
holder = Holder()
print(holder.first, holder.names, holder.limit)
holder.add("one")
holder.first = 2.5
holder.limit = 4
print(holder.first, holder.names, holder.limit)
print(last([1, 2]), last(["a"], "z"), last([], 7))
print(apply(3), apply(3, lambda v: v + 1))
print(merge({"a": 1}), merge({"a": 1}, {"b": 2}), merge({"a": 1}, scale=0.5))
step: int = None
for step in range(3):
    pass
print(step)


class Row:
    def __init__(self, values: List[Union[int, float]] = None):
        self.values = values

    def __getitem__(self, at) -> Union[int, float, List[Union[int, float]]]:
        if isinstance(at, slice):
            return [Link(v).value for v in self.values[at]]
        return Link(self.values[at]).value


row = Row([1, 2, 3])
print(row[0], row[1], row[1:], row[:1])
