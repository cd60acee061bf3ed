"""`List[T]`."""

from internal.container_text import list_text
from internal.errors import raise_extended_slice, raise_list_assignment, raise_list_index, raise_list_remove
from internal.errors import raise_pop_empty, raise_pop_index
from internal.machine import Buffer, check_bounds, check_true, wrap_index
from internal.sorting import sort_items, sort_items_by_key


class List[T]:
    """A sequence that grows by half its size when it is full."""

    _items: Buffer[T]
    _len: Word[int]
    _cap: Word[int]

    def __init__(self):
        pass

    def __init__(self, items):
        if isinstance(items, List[T]):
            self._adopt_copy(items._items, 0, items._len)
        elif hasattr(items, "__len__"):
            self._reserve(len(items))
            for item in items:
                self.append(item)
        else:
            for item in items:
                self.append(item)

    def __init__(self, capacity: int):
        """An empty list with room for so many items. Unlike CPython, which has no such call."""
        if capacity > 0:
            self._reserve(capacity)

    @staticmethod
    def _with_room(count: int) -> List[T]:
        """An empty list with room for so many items."""
        made = List[T]()
        if count > 0:
            made._reserve(count)
        return made

    def _adopt_copy(self, items: Buffer[T], start: int, count: int) -> None:
        if count > 0:
            copy = Buffer[T](count)
            copy.take(0, items, start, count)
            self._items = copy
            self._len = count
            self._cap = count

    def _reserve(self, count: int) -> None:
        """Makes room for at least so many items."""
        if self._cap < count:
            if self._cap == 0:
                # none yet, or borrowed from a constant, which stays as it is
                fresh = Buffer[T](count)
                if self._len > 0:
                    fresh.take(0, self._items, 0, self._len)
                self._items = fresh
            else:
                self._items = self._items.grown(self._len, count)
            self._cap = count

    @noinline
    def _grow(self, count: int) -> None:
        """Makes room for so many items and half as much again as there was."""
        roomy = self._cap + (self._cap >> 1) + 3
        self._reserve(roomy if roomy > count else count)

    @inline
    def __len__(self) -> int:
        return self._len

    @inline
    def __bool__(self) -> bool:
        return self._len != 0

    @inline
    def __iter__(self) -> Generator[T]:
        at = 0
        while at < self._len:
            yield self._items[at]
            at += 1

    @inline
    def __reversed__(self) -> Generator[T]:
        at = self._len - 1
        while at >= 0:
            yield self._items[at]
            at -= 1

    def __getitem__(self, index) -> T:
        """With anything that has `__index__`."""
        return self[index.__index__()]

    def __getitem__(self, part: Slice) -> List[T]:
        result = List[T]()
        if not part._has_step():
            start, stop = part.bounds(self._len)
            result._adopt_copy(self._items, start, stop - start)
            return result
        first, end, step, count = part.adjust_indices(self._len)
        if count > 0:
            result._reserve(count)
            for i in range(count):
                result._items[i] = self._items[first]
                first += step
            result._len = count
        return result

    @inline
    def __getitem__(self, index: int) -> T:
        """Raises IndexError."""
        index = wrap_index(index, self._len)
        check_bounds(index, self._len, raise_list_index)
        return self._items[index]

    @takes_items
    def __setitem__(self, part: Slice, values) -> None:
        """Replaces items by those of an iterable. Raises ValueError when a slice with a step changes its length."""
        if isinstance(values, List):
            self._replace(part, values.copy() if values is self else values)
        else:
            self._replace(part, [value for value in values])

    def _replace(self, part: Slice, values: List[T]) -> None:
        count = values._len
        if not part._has_step():
            start, stop = part.bounds(self._len)
            self._resize_gap(start, stop, count)
            self._items.take(start, values._items, 0, count)
            return
        first, end, step, places = part.adjust_indices(self._len)
        if places != count:
            raise_extended_slice(count, places)
        for i in range(count):
            self._items[first] = values._items[i]
            first += step

    def _resize_gap(self, start: int, stop: int, count: int) -> None:
        """Makes the items from `start` to `stop` be `count` items, whose contents are left open."""
        length = self._len
        wanted = length - (stop - start) + count
        if wanted > self._cap:
            self._grow(wanted)
        self._items.take(start + count, self._items, stop, length - stop)
        if wanted < length:
            self._items.clear(wanted, length - wanted)
        self._len = wanted

    @inline
    @stores
    def __setitem__(self, index: int, value: T) -> None:
        """Raises IndexError."""
        index = wrap_index(index, self._len)
        check_bounds(index, self._len, raise_list_assignment)
        self._items[index] = value

    def __delitem__(self, part: Slice) -> None:
        if not part._has_step():
            start, stop = part.bounds(self._len)
            self._own()
            self._resize_gap(start, stop, 0)
            return
        first, end, step, count = part.adjust_indices(self._len)
        if count == 0:
            return
        if step < 0:
            first += (count - 1) * step
            step = -step
        self._own()
        length = self._len
        to = first
        skipped = 0
        for at in range(first, length):
            if skipped < count and at == first + skipped * step:
                skipped += 1
            else:
                self._items[to] = self._items[at]
                to += 1
        self._items.clear(to, length - to)
        self._len = to

    def __delitem__(self, index: int) -> None:
        """Raises IndexError."""
        length = self._len
        index = wrap_index(index, length)
        check_bounds(index, length, raise_list_assignment)
        self._remove_at(index)

    def _own(self) -> None:
        """Gives a borrowed buffer up for one of its own."""
        if self._cap == 0 and self._len > 0:
            self._reserve(self._len)

    def _remove_at(self, index: int) -> None:
        self._own()
        last = self._len - 1
        self._items.take(index, self._items, index + 1, last - index)
        self._items.clear(last, 1)
        self._len = last

    def __contains__(self, value) -> bool:
        at = 0
        while at < self._len:
            if self._items[at] == value:
                return True
            at += 1
        return False

    # ---- growing and shrinking

    @inline
    @tag("list.append")
    @stores
    def append(self, value: T) -> None:
        """Adds an item at the end. Allocates when there is no room."""
        length = self._len
        if length >= self._cap:
            self._grow(length + 1)
        self._items[length] = value
        self._len = length + 1

    @takes_items
    def extend(self, items) -> None:
        """Adds the items of an iterable at the end."""
        if isinstance(items, List):
            if isinstance(items, List[T]):
                count = items._len
                length = self._len
                if length + count > self._cap:
                    self._grow(length + count)
                self._items.take(length, items._items, 0, count)
                self._len = length + count
            else:
                for item in items:
                    self.append(item)
        else:
            for item in items:
                self.append(item)

    @stores
    def insert(self, index: int, value: T) -> None:
        """Puts an item before an index, which is clamped."""
        length = self._len
        if index < 0:
            index += length
            if index < 0:
                index = 0
        elif index > length:
            index = length
        if length >= self._cap:
            self._grow(length + 1)
        self._items.take(index + 1, self._items, index, length - index)
        self._items[index] = value
        self._len = length + 1

    @tag("list.pop")
    def pop(self, index: int) -> T:
        """Removes an item and gives it. Raises IndexError."""
        length = self._len
        check_true(length != 0, raise_pop_empty)
        index = wrap_index(index, length)
        check_bounds(index, length, raise_pop_index)
        value = self._items[index]
        self._remove_at(index)
        return value

    @tag("list.pop")
    def pop(self) -> T:
        """Removes the last item and gives it. Raises IndexError."""
        check_true(self._len != 0, raise_pop_empty)
        self._own()
        last = self._len - 1
        value = self._items[last]
        self._items.clear(last, 1)
        self._len = last
        return value

    def remove(self, value) -> None:
        """Removes the first equal item. Raises ValueError when there is none."""
        at = self.find(value)
        check_true(at >= 0, raise_list_remove)
        self._remove_at(at)

    def clear(self) -> None:
        """Removes all items and gives up their room."""
        self._items = Buffer[T]()
        self._len = 0
        self._cap = 0

    # ---- searching

    def find(self, value) -> int:
        """The index of the first equal item, or -1. Unlike CPython, which has no such method."""
        at = 0
        while at < self._len:
            if self._items[at] == value:
                return at
            at += 1
        return -1

    def index(self, value, start: int = 0, stop: int = int.MAX) -> int:
        """The index of the first equal item in a range. Raises ValueError when there is none."""
        if start < 0:
            start += self._len
            if start < 0:
                start = 0
        if stop < 0:
            stop += self._len
        at = start
        while at < stop and at < self._len:
            if self._items[at] == value:
                return at
            at += 1
        raise ValueError(repr(value) + " is not in list")

    def count(self, value) -> int:
        """How many items are equal to a value."""
        found = 0
        for item in self:
            if item == value:
                found += 1
        return found

    # ---- order

    def reverse(self) -> None:
        """Turns the order round in place. Allocates nothing."""
        self._own()
        items = self._items
        low = 0
        high = self._len - 1
        while low < high:
            kept = items[low]
            items[low] = items[high]
            items[high] = kept
            low += 1
            high -= 1

    def sort(self, key=None, reverse: bool = False, algorithm: Literal[str] = "auto") -> None:
        """Sorts in place, keeping the order of equal items, also with `reverse`. Needs room for half the items, and
        with a key for all keys. Each algorithm name gives the same merge sort."""
        self._own()
        if isinstance(key, NoneType):
            sort_items(self._items, self._len, reverse)
        else:
            sort_items_by_key(self._items, self._len, key, reverse)

    def copy(self) -> List[T]:
        """A list of the same items."""
        made = List[T]()
        made._adopt_copy(self._items, 0, self._len)
        return made

    def __copy__(self) -> List[T]:
        return self.copy()

    # ---- operators

    @tag("fallback")
    @mixes
    def __add__[U](self, other: List[U]):
        """Lists of different items make one of the type that both have in common."""
        made = []
        for item in self:
            made.append(item)
        for item in other:
            made.append(item)
        return made

    def __add__(self, other: List[T]) -> List[T]:
        made = List[T]()
        count = self._len + other._len
        if count > 0:
            items = Buffer[T](count)
            items.take(0, self._items, 0, self._len)
            items.take(self._len, other._items, 0, other._len)
            made._items = items
            made._len = count
            made._cap = count
        return made

    @takes_items
    def __iadd__(self, other) -> List[T]:
        self.extend(other)
        return self

    def __mul__(self, count: int) -> List[T]:
        made = List[T]()
        length = self._len
        if count > 0 and length > 0:
            items = Buffer[T](length * count)
            if length == 1:
                value = self._items[0]
                for i in range(count):
                    items[i] = value
            else:
                for i in range(count):
                    items.take(i * length, self._items, 0, length)
            made._items = items
            made._len = length * count
            made._cap = length * count
        return made

    def __rmul__(self, count: int) -> List[T]:
        return self * count

    def __imul__(self, count: int) -> List[T]:
        if count <= 0:
            self.clear()
            return self
        length = self._len
        if length * count > self._cap:
            self._reserve(length * count)
        for i in range(1, count):
            self._items.take(i * length, self._items, 0, length)
        self._len = length * count
        return self

    def __eq__[U](self, other: List[U]) -> bool:
        if self._len != other._len:
            return False
        at = 0
        while at < self._len and at < other._len:
            if self._items[at] != other._items[at]:
                return False
            at += 1
        return True

    def __ne__[U](self, other: List[U]) -> bool:
        return not self.__eq__(other)

    def __lt__[U](self, other: List[U]) -> bool:
        at = self._first_difference(other)
        if at < self._len and at < other._len:
            return self._items[at] < other._items[at]
        return self._len < other._len

    def __le__[U](self, other: List[U]) -> bool:
        return not other.__lt__(self)

    def __gt__[U](self, other: List[U]) -> bool:
        return other.__lt__(self)

    def __ge__[U](self, other: List[U]) -> bool:
        return not self.__lt__(other)

    def _first_difference[U](self, other: List[U]) -> int:
        at = 0
        while at < self._len and at < other._len and self._items[at] == other._items[at]:
            at += 1
        return at

    def __repr__(self) -> str:
        return list_text(self)
