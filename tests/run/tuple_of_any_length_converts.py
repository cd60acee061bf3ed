from typing import Any, Iterable, Optional, Tuple, Union


class Base:
    def __init__(self, n: int) -> None:
        self.n = n

    def name(self) -> str:
        return "base " + str(self.n)


class Derived(Base):
    def name(self) -> str:
        return "derived " + str(self.n)


def mean(values: Tuple[float, ...]) -> float:
    return sum(values) / len(values)


def names(things: Tuple[Base, ...]) -> str:
    return ", ".join(t.name() for t in things)


def show(values: Tuple[Union[int, str], ...]) -> str:
    return "|".join(str(v) for v in values)


def kinds(values: Tuple[Any, ...]) -> Tuple[str, ...]:
    return tuple(type(v).__name__ for v in values)


def pairs(items: Iterable[Tuple[str, ...]]) -> int:
    return sum(len(i) for i in items)


def gaps(values: Tuple[Optional[int], ...]) -> int:
    return sum(1 for v in values if v is None)


print(mean((1.5, 2.5)), mean((0.5, 2.5, 3.0)))
print(names((Derived(1), Derived(2))), names((Base(1), Derived(2))))
print(show((1, "a", 2)), show(("x",)), show(()))
print(kinds((1, "a", 2.5)), kinds(()), kinds((None,)))
print(pairs([("a", "b"), ("c", "d")]), pairs([tuple("abc"), ("x",)]))
print(gaps((1, None, 2)), gaps((None, None)))
