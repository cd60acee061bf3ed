"""Names for annotations. The abstract ones restrict a parameter at compile time and cost nothing."""

from builtins.dicts import Dict
from builtins.kinds import Any, Callable, Generator, Union, object
from builtins.lists import List
from builtins.octets import bytearray, bytes
from builtins.optionals import NoneType, Optional
from builtins.sets import Set, frozenset
from builtins.tuples import Tuple
from collections.deques import deque
from collections.mappings import Counter, OrderedDict, defaultdict

TYPE_CHECKING = False
FrozenSet = frozenset
Type = type
Text = str
LiteralString = str
Deque = deque
DefaultDict = defaultdict


class Iterable[T]:
    """Has `__iter__`."""


class Iterator[T]:
    """Has `__iter__` and `__next__`."""


class Collection[T]:
    """Has `__iter__`, `__len__` and `__contains__`."""


class Container[T]:
    """Has `__contains__`."""


class Sequence[T]:
    """Has `__len__` and `__getitem__`."""


class MutableSequence[T]:
    """A sequence whose items can be set."""


class Mapping[K, V]:
    """Has `__len__`, `__getitem__` and keys."""


class MutableMapping[K, V]:
    """A mapping whose items can be set."""


class AbstractSet[T]:
    """A set of any kind."""


class MutableSet[T]:
    """A set that can be changed."""


class KeysView[K]:
    """The keys of a mapping."""


class ValuesView[V]:
    """The values of a mapping."""


class ItemsView[K, V]:
    """The pairs of a mapping."""


class MappingView:
    """Keys, values or pairs of a mapping."""


class ByteString:
    """`bytes` or `bytearray`."""


class ContextManager[T]:
    """Has `__enter__` and `__exit__`."""


class IO[T]:
    """A file of any kind."""


class TextIO:
    """A file of text."""


class BinaryIO:
    """A file of bytes."""


class Reversible[T]:
    """Has `__reversed__`."""


class Sized:
    """Has `__len__`."""


class Hashable:
    """Has `__hash__`."""


class SupportsInt:
    """Has `__int__`."""


class SupportsFloat:
    """Has `__float__`."""


class SupportsIndex:
    """Has `__index__`."""


class SupportsComplex:
    """Has `__complex__`."""


class SupportsBytes:
    """Has `__bytes__`."""


class SupportsAbs[T]:
    """Has `__abs__`."""


class SupportsRound[T]:
    """Has `__round__`."""


class CallableTrait[A, R]:
    """Can be called with certain types."""


class TypeTrait[T]:
    """A type that fits another."""


class Protocol:
    """A base of classes that only say which methods others must have."""


class Generic:
    """A base that lists type parameters."""


class NamedTuple:
    """A base of tuples whose items have names."""


class TypedDict:
    """A base of names for dicts from `str` to anything."""


@special
def TypeVar(name, *constraints): ...


@special
def ParamSpec(name): ...


@special
def NewType(name, base): ...


def cast(kind, value):
    """The value itself."""
    return value


def assert_type(value, kind):
    """The value itself."""
    return value


def overload(function):
    return function


def override(function):
    return function


def final(declaration):
    return declaration


def no_type_check(declaration):
    return declaration


def runtime_checkable(declaration):
    return declaration


def reveal_type(value):
    """The value itself; its type is shown on the error output."""
    import sys

    print("Runtime type is ", repr(type(value).__name__), sep="", file=sys.stderr)
    return value


def assert_never(value) -> Never:
    """Raises AssertionError: it should not be reached."""
    raise AssertionError("Expected code to be unreachable, but got: " + repr(value))
