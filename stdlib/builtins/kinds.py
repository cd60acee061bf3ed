"""The remaining types that the compiler represents itself."""


class object:
    """The root that a class may name explicitly."""


@primitive("union")
class Union:
    """A value of one of several types."""


@primitive("callable")
class Callable:
    """Any function that takes and gives certain types: code and what belongs to it."""


@primitive("function_pointer")
class Function:
    """The address of code that takes and gives certain types."""


@primitive("generator")
class Generator[T, S, R]:
    """A function that stops at each `yield` and goes on from there."""

    @inline
    def __iter__(self) -> Generator[T, S, R]:
        return self

    @intrinsic("gen.close")
    def close(self) -> None: ...


@primitive("cell")
class Cell[T]:
    """A variable that functions share."""


@primitive("type")
class type:
    """A type as a value."""


@primitive("any")
class Any:
    """A value of any type, in a box."""
