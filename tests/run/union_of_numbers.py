# What may be an int or a float is computed with as whichever it is, and given where a float is wanted.
from typing import List, Union

Number = Union[int, float]


def scaled(values: List[float], by: Number) -> List[float]:
    return [x * by for x in values]


def half(x: float, by: Union[int, float]) -> float:
    return x / by


def root(x: float) -> float:
    return x**0.5


def all_kinds(a: Number, b: Number) -> str:
    return f"{root(a):.3f} {float(a + b):.2f} {float(a * b):.2f} {a < b} {a == b} {2.0 * a} {1.5 - b}"


print(scaled([1.0, 2.5], 2), scaled([1.0, 2.5], 0.5))
print(half(3.0, 2), half(3.0, 0.5))
print(all_kinds(4, 2.25))
print(all_kinds(2.25, 4))
print(all_kinds(9, 9))
