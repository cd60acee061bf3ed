from typing import Any, Literal, Optional, Union
Number = Union[int, float]
Name = Optional[str]
Level = Literal["low", "high"]
Vector = list[float]
Table = dict[str, "Row"]
Row = tuple[int, Name]
Small = int | None


def scaled(v: Vector, by: float) -> Vector:
    return [x * by for x in v]


def mode(m: Literal["r", "w"] = "r", n: Literal[1, 2] = 1) -> Level:
    return "low" if m == "r" and n == 1 else "high"


def rows(t: Table) -> int:
    return sum(n for n, name in t.values() if name)


def kind(x) -> str:
    return "number" if isinstance(x, Number) else "other"


def shown(v: Any, w: object) -> str:
    return f"{v} {w}"


modes = ["r", "w"]
print(scaled([1.0, 2.5], 2.0), [mode(m) for m in modes], mode(n=2))
print(rows({"a": (1, "x"), "b": (2, None), "c": (4, "z")}))
print(kind(3), kind(2.5), kind("x"))
best: Small = None
for i in range(3):
    if best is None or i > best:
        best = i
print(best)
for item in [1, None, 3]:
    print(shown(item, item))
print(Vector([1.5]), isinstance(modes, list))
