"""The remaining types that the compiler represents itself."""

from internal.errors import raise_early_send, raise_stop_iteration


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

    @intrinsic("gen.next")
    def _advance(self) -> Tuple[bool, T]: ...

    @intrinsic("gen.send")
    def _send(self, value: Optional[S]) -> Tuple[bool, T]: ...

    @intrinsic("gen.throw")
    def _throw(self, exception: BaseException) -> Tuple[bool, T]: ...

    @intrinsic("gen.started")
    def _started(self) -> bool: ...

    @intrinsic("gen.result")
    def __result__(self) -> R: ...

    @intrinsic("gen.close")
    def close(self) -> None:
        """Ends it: raises GeneratorExit where it stands."""
        ...

    @inline
    def __next__(self) -> T:
        """The next item. Raises StopIteration at the end."""
        step = self._advance()
        if not step[0]:
            raise_stop_iteration()
        return step[1]

    def send(self, value: Optional[S]) -> T:
        """Goes on with `value` as the result of the `yield`. Raises StopIteration at the end, and TypeError when it has
        not been started and `value` is not None."""
        if value is not None and not self._started():
            raise_early_send()
        step = self._send(value)
        if not step[0]:
            raise_stop_iteration()
        return step[1]

    def throw(self, exception: BaseException) -> T:
        """Raises an exception where it stands. Gives the next item, if there is one, else raises StopIteration."""
        step = self._throw(exception)
        if not step[0]:
            raise_stop_iteration()
        return step[1]


@tuple
class ObjectClass[T]:
    """The class of an object, where only the object tells it."""

    _object: T


@intrinsic("class.id")
def _class_number(of) -> int: ...


def _same_class(left, right) -> bool:
    """Whether two objects are of one class."""
    return _class_number(left) == _class_number(right)


@primitive("cell")
class Cell[T]:
    """A variable that functions share."""


@primitive("type")
class type:
    """A type as a value."""


@primitive("any")
class Any:
    """A value of any type, in a box."""


class ByRef:
    """For `isinstance`: any object that is reached by reference."""


class ByVal:
    """For `isinstance`: any value."""
