"""`deque`."""

from internal.container_text import list_text
from internal.machine import Buffer, check_bounds, check_true, wrap_index


@cold
@noinline
def _raise_empty() -> Never:
    raise IndexError("pop from an empty deque")


@cold
@noinline
def _raise_index() -> Never:
    raise IndexError("deque index out of range")


class deque[T]:
    """A queue with two ends, in a ring whose size is a power of two. A bounded one drops items at the other end."""

    _items: Buffer[T]
    _first: Word[int]
    _len: Word[int]
    _cap: Word[int]
    maxlen: Optional[int]

    def __init__(self):
        self.maxlen = None

    def __init__(self, items, maxlen: Optional[int] = None):
        self.maxlen = maxlen
        self.extend(items)

    def __init__(self, *, maxlen: Optional[int]):
        self.maxlen = maxlen

    @inline
    def __len__(self) -> int:
        return self._len

    @inline
    def __bool__(self) -> bool:
        return self._len != 0

    @inline
    def _at(self, index: int) -> int:
        return (self._first + index) & (self._cap - 1)

    @noinline
    def _grow(self) -> None:
        cap = self._cap + self._cap if self._cap > 0 else 4
        items = Buffer[T](cap)
        front = self._cap - self._first
        if front > self._len:
            front = self._len
        if self._len > 0:
            items.take(0, self._items, self._first, front)
            items.take(front, self._items, 0, self._len - front)
        self._items = items
        self._first = 0
        self._cap = cap

    def _is_full(self) -> bool:
        return self.maxlen is not None and self._len >= self.maxlen.__val__()

    @stores
    def append(self, value: T) -> None:
        """Adds an item on the right."""
        if self._is_full():
            if self._len == 0:
                return
            self.popleft()
        if self._len == self._cap:
            self._grow()
        self._items[self._at(self._len)] = value
        self._len = self._len + 1

    @stores
    def appendleft(self, value: T) -> None:
        """Adds an item on the left."""
        if self._is_full():
            if self._len == 0:
                return
            self.pop()
        if self._len == self._cap:
            self._grow()
        first = (self._first - 1) & (self._cap - 1)
        self._items[first] = value
        self._first = first
        self._len = self._len + 1

    def pop(self) -> T:
        """Removes the last item and gives it. Raises IndexError."""
        check_true(self._len != 0, _raise_empty)
        at = self._at(self._len - 1)
        value = self._items[at]
        self._items.clear(at, 1)
        self._len = self._len - 1
        return value

    def popleft(self) -> T:
        """Removes the first item and gives it. Raises IndexError."""
        check_true(self._len != 0, _raise_empty)
        at = self._first
        value = self._items[at]
        self._items.clear(at, 1)
        self._first = (at + 1) & (self._cap - 1)
        self._len = self._len - 1
        return value

    @property
    def left(self) -> T:
        """The first item. Raises IndexError."""
        return self[0]

    def clear(self) -> None:
        self._items = Buffer[T]()
        self._first = 0
        self._len = 0
        self._cap = 0

    @takes_items
    def extend(self, items) -> None:
        """Adds the items of an iterable on the right."""
        if isinstance(items, deque):
            for item in list(items):
                self.append(item)
        else:
            for item in items:
                self.append(item)

    @takes_items
    def extendleft(self, items) -> None:
        """Adds the items of an iterable on the left, one after another."""
        for item in list(items):
            self.appendleft(item)

    @inline
    def __getitem__(self, index: int) -> T:
        """Raises IndexError."""
        index = wrap_index(index, self._len)
        check_bounds(index, self._len, _raise_index)
        return self._items[self._at(index)]

    @inline
    @stores
    def __setitem__(self, index: int, value: T) -> None:
        """Raises IndexError."""
        index = wrap_index(index, self._len)
        check_bounds(index, self._len, _raise_index)
        self._items[self._at(index)] = value

    def __delitem__(self, index: int) -> None:
        """Raises IndexError."""
        index = wrap_index(index, self._len)
        check_bounds(index, self._len, _raise_index)
        for i in range(index, self._len - 1):
            self._items[self._at(i)] = self._items[self._at(i + 1)]
        self.pop()

    @inline
    def __iter__(self) -> Generator[T]:
        count = self._len
        at = 0
        while at < count:
            yield self._items[self._at(at)]
            if self._len != count:
                raise RuntimeError("deque mutated during iteration")
            at += 1

    @inline
    def __reversed__(self) -> Generator[T]:
        at = self._len
        while at > 0:
            at -= 1
            yield self._items[self._at(at)]

    def __contains__(self, value: T) -> bool:
        for item in self:
            if item == value:
                return True
        return False

    def rotate(self, n: int = 1) -> None:
        """Moves items from the right end to the left one, or the other way round for a negative number."""
        if self._len > 1:
            n %= self._len
            for _ in range(n):
                self._put_left(self.pop())

    def _put_left(self, value: T) -> None:
        """Adds an item on the left where there is room for certain."""
        first = (self._first - 1) & (self._cap - 1)
        self._items[first] = value
        self._first = first
        self._len = self._len + 1

    def reverse(self) -> None:
        """Turns the order round in place."""
        low = 0
        high = self._len - 1
        while low < high:
            kept = self._items[self._at(low)]
            self._items[self._at(low)] = self._items[self._at(high)]
            self._items[self._at(high)] = kept
            low += 1
            high -= 1

    @stores
    def insert(self, index: int, value: T) -> None:
        """Puts an item before an index. Raises IndexError when a bounded deque is full."""
        if self._is_full():
            raise IndexError("deque already at its maximum size")
        if index < 0:
            index = index + self._len if index + self._len > 0 else 0
        elif index > self._len:
            index = self._len
        self.append(value)
        at = self._len - 1
        while at > index:
            self._items[self._at(at)] = self._items[self._at(at - 1)]
            at -= 1
        self._items[self._at(index)] = value

    def remove(self, value: T) -> None:
        """Removes the first equal item. Raises ValueError."""
        for i in range(self._len):
            if self._items[self._at(i)] == value:
                del self[i]
                return
        raise ValueError("deque.remove(x): x not in deque")

    def index(self, value: T) -> int:
        """The index of the first equal item. Raises ValueError."""
        for i in range(self._len):
            if self._items[self._at(i)] == value:
                return i
        raise ValueError(repr(value) + " is not in deque")

    def count(self, value: T) -> int:
        """How many items are equal to a value."""
        found = 0
        for item in self:
            if item == value:
                found += 1
        return found

    def copy(self) -> deque[T]:
        result = deque[T](maxlen=self.maxlen)
        for item in self:
            result.append(item)
        return result

    def __copy__(self) -> deque[T]:
        return self.copy()

    def __iadd__(self, items) -> deque[T]:
        self.extend(items)
        return self

    def __add__(self, other) -> deque[T]:
        result = self.copy()
        result.extend(other)
        return result

    def __eq__(self, other: deque[T]) -> bool:
        if self._len != other._len:
            return False
        for i in range(self._len):
            if not (self[i] == other[i]):
                return False
        return True

    def __ne__(self, other: deque[T]) -> bool:
        return not self.__eq__(other)

    def __lt__(self, other: deque[T]) -> bool:
        return list(self) < list(other)

    def __repr__(self) -> str:
        if self.maxlen is None:
            return str.__cat__("deque(", list_text(self), ")")
        return str.__cat__("deque(", list_text(self), ", maxlen=", str(self.maxlen.__val__()), ")")
