"""`Tuple[...]` and `DynamicTuple[T]`."""

from internal.errors import raise_tuple_index
from internal.machine import Buffer, check_bounds, wrap_index
from internal.text_join import join_list


@primitive("tuple")
class Tuple:
    """A fixed number of items, each of its own type."""

    @inline
    def __len__(self) -> int:
        return static.len(self)

    @inline
    def __bool__(self) -> bool:
        return static.len(self) != 0

    def __hash__(self) -> int:
        hash = 0
        for i in static.range(static.len(self)):
            item = self[i].__hash__()
            hash ^= item + 0x9E37_79B9 + (hash << 6) + (hash >> 2)
        return hash

    @inline
    def __eq__(self, other: Tuple) -> bool:
        """Item by item, whatever the types."""
        if static.len(self) != static.len(other):
            return False
        else:
            for i in static.range(static.len(self)):
                if not (self[i] == other[i]):
                    return False
            return True

    @inline
    def __ne__(self, other: Tuple) -> bool:
        return not self.__eq__(other)

    def __lt__(self, other: Tuple) -> bool:
        """The order of the first items that differ."""
        for i in static.range(static.len(self)):
            if i < static.len(other):
                if not (self[i] == other[i]):
                    return self[i] < other[i]
        return static.len(self) < static.len(other)

    def __le__(self, other: Tuple) -> bool:
        return not other.__lt__(self)

    def __gt__(self, other: Tuple) -> bool:
        return other.__lt__(self)

    def __ge__(self, other: Tuple) -> bool:
        return not self.__lt__(other)

    def __contains__(self, value) -> bool:
        for i in static.range(static.len(self)):
            if self[i] == value:
                return True
        return False

    def count(self, value) -> int:
        """How many items are equal to a value."""
        found = 0
        for i in static.range(static.len(self)):
            if self[i] == value:
                found += 1
        return found

    def index(self, value) -> int:
        """The index of the first equal item. Raises ValueError when there is none."""
        for i in static.range(static.len(self)):
            if self[i] == value:
                return i
        raise ValueError("tuple.index(x): x not in tuple")

    def __repr__(self) -> str:
        if static.len(self) == 0:
            return "()"
        elif static.len(self) == 1:
            return str.__cat__("(", repr(self[0]), ",)")
        else:
            parts: List[str] = List[str]._with_room(static.len(self))
            for i in static.range(static.len(self)):
                parts.append(repr(self[i]))
            return str.__cat__("(", join_list(", ", parts), ")")

    def __copy__(self):
        return self


@tuple
class DynamicTuple[T]:
    """An immutable sequence whose length is known at run time: what `tuple(items)` of a list is."""

    _items: Buffer[T]
    _count: int

    def __new__(items) -> DynamicTuple[T]:
        """The items of an iterable, copied."""
        if isinstance(items, List):
            kept = items.copy()
            return DynamicTuple[T].__make__(kept._items, len(kept))
        else:
            made = [item for item in items]
            return DynamicTuple[T].__make__(made._items, len(made))

    @inline
    def __len__(self) -> int:
        return self._count

    @inline
    def __bool__(self) -> bool:
        return self._count != 0

    @inline
    def __iter__(self) -> Generator[T]:
        at = 0
        while at < self._count:
            yield self._items[at]
            at += 1

    @inline
    def __reversed__(self) -> Generator[T]:
        at = self._count
        while at > 0:
            at -= 1
            yield self._items[at]

    def __getitem__(self, part: Slice) -> DynamicTuple[T]:
        first, end, step, count = part.adjust_indices(self._count)
        items = Buffer[T](count)
        for i in range(count):
            items[i] = self._items[first]
            first += step
        return DynamicTuple[T].__make__(items, count)

    @inline
    def __getitem__(self, index: int) -> T:
        """Raises IndexError."""
        index = wrap_index(index, self._count)
        check_bounds(index, self._count, raise_tuple_index)
        return self._items[index]

    def __contains__(self, value) -> bool:
        for item in self:
            if item == value:
                return True
        return False

    def count(self, value) -> int:
        """How many items are equal to a value."""
        found = 0
        for item in self:
            if item == value:
                found += 1
        return found

    def index(self, value) -> int:
        """The index of the first equal item. Raises ValueError when there is none."""
        for i in range(self._count):
            if self._items[i] == value:
                return i
        raise ValueError("tuple.index(x): x not in tuple")

    @tag("fallback")
    @mixes
    def __add__[U](self, other: DynamicTuple[U]):
        """Tuples of different items make one of the type that both have in common."""
        return DynamicTuple(self._list() + other._list())

    @tag("fallback")
    @mixes
    def __add__(self, other: Tuple):
        """Items of other types, too."""
        return DynamicTuple(self._list() + [item for item in other])

    def __add__(self, other: DynamicTuple[T]) -> DynamicTuple[T]:
        items = Buffer[T](self._count + other._count)
        items.take(0, self._items, 0, self._count)
        items.take(self._count, other._items, 0, other._count)
        return DynamicTuple[T].__make__(items, self._count + other._count)

    @mixes
    def __radd__(self, other: Tuple):
        return DynamicTuple([item for item in other] + self._list())

    def _list(self) -> List[T]:
        made = List[T]()
        made._adopt_copy(self._items, 0, self._count)
        return made

    def _with(self, other) -> DynamicTuple[T]:
        """With the items of a tuple of a fixed length behind its own."""
        count = self._count
        items = Buffer[T](count + static.len(other))
        items.take(0, self._items, 0, count)
        for i in static.range(static.len(other)):
            items[count + i] = other[i]
        return DynamicTuple[T].__make__(items, count + static.len(other))

    def _behind(self, other) -> DynamicTuple[T]:
        """With the items of a tuple of a fixed length before its own."""
        count = static.len(other)
        items = Buffer[T](count + self._count)
        for i in static.range(static.len(other)):
            items[i] = other[i]
        items.take(count, self._items, 0, self._count)
        return DynamicTuple[T].__make__(items, count + self._count)

    def __mul__(self, count: int) -> DynamicTuple[T]:
        if count < 0:
            count = 0
        items = Buffer[T](self._count * count)
        for i in range(count):
            items.take(i * self._count, self._items, 0, self._count)
        return DynamicTuple[T].__make__(items, self._count * count)

    def __rmul__(self, count: int) -> DynamicTuple[T]:
        return self * count

    def __eq__(self, other: Tuple) -> bool:
        if self._count != static.len(other):
            return False
        for i in static.range(static.len(other)):
            if not (self._items[i] == other[i]):
                return False
        return True

    def __eq__[U](self, other: DynamicTuple[U]) -> bool:
        if self._count != other._count:
            return False
        for i in range(self._count):
            if not (self._items[i] == other._items[i]):
                return False
        return True

    def __ne__(self, other) -> bool:
        return not self.__eq__(other)

    def __lt__(self, other: Tuple) -> bool:
        for i in static.range(static.len(other)):
            if i >= self._count:
                return True
            if not (self._items[i] == other[i]):
                return self._items[i] < other[i]
        return False

    def __lt__[U](self, other: DynamicTuple[U]) -> bool:
        at = 0
        while at < self._count and at < other._count:
            if not (self._items[at] == other._items[at]):
                return self._items[at] < other._items[at]
            at += 1
        return self._count < other._count

    def __gt__(self, other: Tuple) -> bool:
        for i in static.range(static.len(other)):
            if i >= self._count:
                return False
            if not (self._items[i] == other[i]):
                return self._items[i] > other[i]
        return self._count > static.len(other)

    def __gt__[U](self, other: DynamicTuple[U]) -> bool:
        return other.__lt__(self)

    def __le__(self, other) -> bool:
        return not self.__gt__(other)

    def __ge__(self, other) -> bool:
        return not self.__lt__(other)

    def __hash__(self) -> int:
        hash = 0
        for item in self:
            hash ^= item.__hash__() + 0x9E37_79B9 + (hash << 6) + (hash >> 2)
        return hash

    def __repr__(self) -> str:
        if self._count == 1:
            return str.__cat__("(", repr(self._items[0]), ",)")
        parts: List[str] = List[str]._with_room(self._count)
        for item in self:
            parts.append(repr(item))
        return str.__cat__("(", join_list(", ", parts), ")")

    def __copy__(self) -> DynamicTuple[T]:
        return self


@inline
def _tuple_of_list[T](kept: List[T]) -> DynamicTuple[T]:
    """A list that nobody else has, as a tuple."""
    return DynamicTuple[T].__make__(kept._items, len(kept))
