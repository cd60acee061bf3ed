from typing import Callable, Dict, Generic, List, Optional, Tuple, TypeVar, Union

T = TypeVar("T")
U = TypeVar("U")


class Good(Generic[T]):
    def __init__(self, value: T) -> None:
        self.value = value


class Bad:
    def __init__(self, reason: str) -> None:
        self.reason = reason


Outcome = Union[Good[T], Bad]
Row = List[Tuple[str, T]]


def parse(text: str) -> "Outcome[int]":
    try:
        return Good(int(text))
    except ValueError:
        return Bad("no number: " + text)


def half(n: int) -> "Outcome[int]":
    return Good(n // 2) if n % 2 == 0 else Bad("odd")


def then(outcome: "Outcome[T]", step: Callable[[T], "Outcome[U]"]) -> "Outcome[U]":
    if isinstance(outcome, Good):
        return step(outcome.value)
    return outcome


def total(row: Row[int]) -> int:
    return sum(value for _, value in row)


def values(row: "Row[T]") -> List[T]:
    out: List[T] = []
    latest: Optional[T] = None
    for _, value in row:
        latest = value
        out.append(value)
    return out


for text in ["4", "5", "x"]:
    result = then(parse(text), half)
    if isinstance(result, Good):
        print("good", result.value)
    else:
        print("bad", result.reason)
print(total([("a", 1), ("b", 2)]), values([("a", 1)]), values([("a", "x"), ("b", "y")]))
