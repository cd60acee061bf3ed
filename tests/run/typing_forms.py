import typing
from typing import Final, Self, Literal, ClassVar, NoReturn, Annotated, TypeAlias

LIMIT: Final = 10
NAME: Final[str] = "n"
Table: TypeAlias = dict[str, int]


class Builder:
    DEFAULT: Final = "x"
    made: ClassVar = 0

    def __init__(self) -> None:
        self.parts: list[str] = []
        Builder.made += 1

    def add(self, part: str) -> Self:
        self.parts.append(part)
        return self

    @classmethod
    def create(cls) -> Self:
        return cls()

    @classmethod
    def create2(cls) -> "Builder":
        return cls()


class Loud(Builder):
    def shout(self) -> Self:
        self.parts = [p.upper() for p in self.parts]
        return self


def fail(msg: str) -> NoReturn:
    raise ValueError(msg)


def mode(m: Literal["r", "w"]) -> str:
    return m + "!"


def count(t: Table, n: Annotated[int, "positive"]) -> int:
    return sum(t.values()) * n


print(Builder().add("a").add("b").parts, Builder.made, Builder.DEFAULT, LIMIT, NAME)
print(Builder.create().add("q").parts)
print(Loud().add("a").shout().add("b").parts)
print(Loud.create().add("c").shout().parts)
print(mode("r"), count({"a": 2, "b": 3}, 2))
try:
    fail("oops")
except ValueError as e:
    print(e)
z: typing.Final[int] = 4
print(z)
