"""The remaining types that the compiler represents itself."""

from internal.errors import raise_early_send, raise_stop_iteration, raise_tuple_index


class object:
    """The root that a class may name explicitly."""


@primitive("union")
class Union:
    """A value of one of several types."""


@primitive("mixed")
class Mixed:
    """A value of one of all the types that meet in places which no single type fits."""


def _mixed_items(items) -> Generator[Mixed, NoneType, NoneType]:
    """The items of anything, as values of one type."""
    for item in items:
        yield item


class MixedTuple:
    """A tuple that is a mixed value: of any length, of mixed items."""

    _items: List[Mixed]

    def __init__(self, items: List[Mixed]):
        self._items = items

    def __len__(self) -> int:
        return len(self._items)

    def __bool__(self) -> bool:
        return len(self._items) != 0

    def __iter__(self) -> Generator[Mixed]:
        for item in self._items:
            yield item

    def __reversed__(self) -> Generator[Mixed]:
        for item in reversed(self._items):
            yield item

    def __getitem__(self, part: Slice) -> MixedTuple:
        return MixedTuple(self._items[part])

    def __getitem__(self, index: int) -> Mixed:
        """Raises IndexError."""
        if index < -len(self._items) or index >= len(self._items):
            raise_tuple_index()
        return self._items[index]

    def __contains__(self, value: Mixed) -> bool:
        return value in self._items

    def count(self, value: Mixed) -> int:
        """How many items are equal to a value."""
        return self._items.count(value)

    def index(self, value: Mixed) -> int:
        """The index of the first equal item. Raises ValueError when there is none."""
        for i in range(len(self._items)):
            if self._items[i] == value:
                return i
        raise ValueError("tuple.index(x): x not in tuple")

    def __add__(self, other: MixedTuple) -> MixedTuple:
        return MixedTuple(self._items + other._items)

    def __mul__(self, count: int) -> MixedTuple:
        return MixedTuple(self._items * count)

    def __eq__(self, other: MixedTuple) -> bool:
        return self._items == other._items

    def __ne__(self, other: MixedTuple) -> bool:
        return not self._items == other._items

    def __lt__(self, other: MixedTuple) -> bool:
        return self._items < other._items

    def __le__(self, other: MixedTuple) -> bool:
        return not other._items < self._items

    def __gt__(self, other: MixedTuple) -> bool:
        return other._items < self._items

    def __ge__(self, other: MixedTuple) -> bool:
        return not self._items < other._items

    def __hash__(self) -> int:
        hash = 0
        for part in self._items:
            item = part.__hash__()
            hash ^= item + 0x9E37_79B9 + (hash << 6) + (hash >> 2)
        return hash

    def __repr__(self) -> str:
        if len(self._items) == 1:
            return "(" + repr(self._items[0]) + ",)"
        return "(" + ", ".join([repr(item) for item in self._items]) + ")"


def _mixed_tuple(items) -> MixedTuple:
    """A tuple of run-time length as a mixed value."""
    kept = List[Mixed]()
    for item in items:
        kept.append(item)
    return MixedTuple(kept)


class MixedFunction[F]:
    """A function that is a mixed value."""

    _function: F

    def __init__(self, function: F):
        self._function = function

    def __call__(self, *arguments, **named):
        return self._function(*arguments, **named)

    def __eq__(self, other: MixedFunction[F]) -> bool:
        return self._function == other._function

    def __hash__(self) -> int:
        return 0

    def __repr__(self) -> str:
        return str(self._function)


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
            _stop(self)
        return step[1]

    def send(self, value: Optional[S]) -> T:
        """Goes on with `value` as the result of the `yield`. Raises StopIteration at the end, and TypeError when it has
        not been started and `value` is not None."""
        if value is not None and not self._started():
            raise_early_send()
        step = self._send(value)
        if not step[0]:
            _stop(self)
        return step[1]

    def throw(self, exception: BaseException) -> T:
        """Raises an exception where it stands. Gives the next item, if there is one, else raises StopIteration."""
        step = self._throw(exception)
        if not step[0]:
            _stop(self)
        return step[1]


@inline
def _stop(generator) -> None:
    """Raises StopIteration for a generator that has ended."""
    if hasattr(StopIteration, "_exception_args"):
        _stop_with(generator.__result__())
    else:
        raise_stop_iteration()


@cold
@noinline
def _stop_with(result) -> None:
    if result is not None:
        raise StopIteration(result)
    raise_stop_iteration()


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
