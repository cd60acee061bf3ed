"""Functions of functions."""

from typing import CallableTrait

_NO_LIMIT: Literal[int] = -1


@overload
def reduce(function, items):
    """Combines the items from left to right. Raises TypeError when there are none."""
    result = None
    for item in items:
        if result is None:
            result = item
        else:
            result = function(result, item)
    if result is None:
        raise TypeError("reduce() of empty iterable with no initial value")
    return result


@overload
def reduce(function, items, initial):
    """Combines the items from left to right, beginning with a value."""
    result = initial
    for item in items:
        result = function(result, item)
    return result


@special
def partial(function, *arguments, **named): ...


def _partial(function, *arguments, **named):
    """`partial` of what is no plain function: a class, an object with `__call__`."""
    return lambda *more: function(*arguments, *more, **named)


def wraps(wrapped, assigned=(), updated=()):
    """As a decorator, gives a function the name and documentation of the one that it wraps."""
    return lambda wrapper: wrapper


def update_wrapper(wrapper, wrapped, assigned=(), updated=()):
    """The wrapper. Unlike CPython, it keeps its own name."""
    return wrapper


@special
def total_ordering(declaration): ...


@special
def cached_property(function): ...


@tuple
class CacheInfo:
    """How often a cache had the answer, and how full it is. `maxsize` is -1 for a cache without limit."""

    hits: int
    misses: int
    maxsize: int
    currsize: int

    def __repr__(self) -> str:
        limit = "None" if self.maxsize < 0 else str(self.maxsize)
        return (f"CacheInfo(hits={self.hits}, misses={self.misses}, maxsize={limit}, currsize={self.currsize})")


@special
def _arguments_of(function, *arguments, **named): ...


class _Cached[F, K, V]:
    """A function with a table of its results."""

    _function: F
    _limit: int
    _table: Dict[K, V]
    _hits: int
    _misses: int

    def __init__(self, function: F, limit: int):
        self._function = function
        self._limit = limit
        self._table = {}
        self._hits = 0
        self._misses = 0

    def __call__(self, *arguments, **named) -> V:
        table = self._table
        key = _arguments_of(self._function, *arguments, **named)
        if key in table:
            self._hits += 1
            result = table[key]
            if self._limit > 0:
                # the entry used last stands last
                del table[key]
                table[key] = result
            return result
        self._misses += 1
        result = self._function(*arguments, **named)
        if self._limit != 0:
            if self._limit > 0 and len(table) >= self._limit:
                for oldest in table:
                    break
                del table[oldest]
            table[key] = result
        return result

    def cache_info(self) -> CacheInfo:
        return CacheInfo(self._hits, self._misses, self._limit, len(self._table))

    def cache_clear(self) -> None:
        """Forgets all results."""
        self._table.clear()
        self._hits = 0
        self._misses = 0


def cache(function):
    """A function that remembers all its results. The table grows without limit."""
    return _Cached(function, _NO_LIMIT)


@overload
def lru_cache(maxsize: Optional[int] = 128, typed: bool = False):
    """A decorator for functions that remember their last results."""
    limit = _NO_LIMIT if maxsize is None else maxsize
    return lambda function: _Cached(function, limit)


@overload
def lru_cache(function: CallableTrait):
    return _Cached(function, 128)


@tuple
class _Compared[T, F]:
    """A value whose order a function tells."""

    value: T
    compare: F

    def __lt__(self, other: _Compared[T, F]) -> bool:
        return self.compare(self.value, other.value) < 0

    def __eq__(self, other: _Compared[T, F]) -> bool:
        return self.compare(self.value, other.value) == 0


def cmp_to_key(compare):
    """A key for sorting from a function that gives a negative number, 0 or a positive one."""
    return lambda value: _Compared(value, compare)
