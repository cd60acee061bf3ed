from types import TracebackType
from typing import Dict, List, Optional, Type


class Section:
    def __enter__(self) -> "Section":
        return self

    def __exit__(
        self,
        exc_type: Optional[Type[BaseException]],
        exc: Optional[BaseException],
        tb: Optional[TracebackType],
    ) -> bool:
        if exc_type is None:
            print("end", exc)
        else:
            print("abort", exc_type.__name__, exc)
        return True


class Shape:
    sides = 0

    def name(self) -> str:
        return type(self).__name__ + str(self.sides)


class Square(Shape):
    sides = 4


def name(kind: Optional[Type[Exception]] = None) -> str:
    return "-" if kind is None else kind.__name__


def build(kinds: List[Type[Shape]]) -> str:
    return " ".join(kind().name() for kind in kinds)


with Section():
    pass
with Section():
    raise ValueError("x")
with Section():
    print({}["missing"])
print(name(ValueError), name(None), name())
print(build([Shape, Square]))
known: Dict[str, Type[Shape]] = {"shape": Shape, "square": Square}
print(known["square"]().name(), sorted(known))
