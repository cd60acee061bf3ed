# Names of types that are used in the annotation of a result alone
from typing import Dict, List, Optional, Tuple, Union

Num = int
Pair = Tuple[int, str]
Table = Dict[str, List[int]]
Maybe = Optional[str]


def one(m) -> Num:
    return m


def two() -> Pair:
    return (1, "a")


def three() -> Table:
    return {"a": [1]}


def four(k) -> Maybe:
    return "x" if k else None


def five():
    return one(5) + len(three())


print(one(1), two(), three(), four(0), four(1), five())
Number = Union[int, float]


def rows(m: List[List[Number]]) -> List[List[Number]]:
    return [[v * 2 for v in r] for r in m]


print(rows([[1, 2], [3]]), rows([[1.5]]))
