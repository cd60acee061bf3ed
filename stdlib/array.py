"""Arrays of numbers, as many bytes each as their type code says. The code has to be written out: `array("H")`.

Unlike CPython, `Q` (and `L` where it is as wide) fills all 64 bits of an int: a negative int stands for its bits.
"""

from internal.machine import Buffer, check_bounds, check_true, pointer_buffer, word, wrap_index
from internal.narrow_floats import SINGLE, TOO_LARGE, narrowed, widened

typecodes = "bBuhHiIlLqQfd"


@intrinsic("copy")
def _as_bytes[S](items: Ptr[S]) -> Ptr[byte]: ...


@cold
@noinline
def _raise_index() -> Never:
    raise IndexError("array index out of range")


@cold
@noinline
def _raise_assignment() -> Never:
    raise IndexError("array assignment index out of range")


@cold
@noinline
def _raise_pop_empty() -> Never:
    raise IndexError("pop from empty array")


@cold
@noinline
def _raise_pop_index() -> Never:
    raise IndexError("pop index out of range")


@cold
@noinline
def _raise_unfit(code: str, negative: bool) -> Never:
    if code in "IL" and negative:
        raise OverflowError("can't convert negative value to unsigned int")
    names = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short",
             "i": "signed integer", "l": "signed integer"}
    raise OverflowError(names.get(code, "unsigned int") + " is "
                        + ("less than minimum" if negative else "greater than maximum"))


class array[T, S]:
    """Numbers that are ints or floats (T) and are kept as S. Grows by half its size when it is full."""

    _items: Buffer[S]
    _len: Word[int]
    _cap: Word[int]
    typecode: str

    def __init__(self, typecode: str, items=()):
        self.typecode = typecode
        if isinstance(items, str):
            raise TypeError("cannot use a str to initialize an array with typecode '" + typecode + "'")
        elif isinstance(items, bytes):
            self.frombytes(items)
        elif isinstance(items, bytearray):
            self.frombytes(items)
        else:
            if hasattr(items, "__len__"):
                self._reserve(len(items))
            for item in items:
                self.append(item)

    # ---- items and what they are kept as

    @inline
    def _kept(self, value) -> S:
        """Raises OverflowError, TypeError."""
        if T is float:
            if isinstance(value, (float, int)):
                number = float(value)
            elif hasattr(value, "__float__"):
                number = value.__float__()
            else:
                raise TypeError("must be real number, not " + type(value).__name__)
            if S is float:
                return number
            else:
                bits = narrowed(number, SINGLE)
                if bits == TOO_LARGE:
                    bits = 0xFF80_0000 if number < 0.0 else 0x7F80_0000
                return S(bits)
        else:
            if isinstance(value, int):
                whole = int(value)
            elif hasattr(value, "__index__"):
                whole = value.__index__()
            else:
                raise TypeError("'" + type(value).__name__ + "' object cannot be interpreted as an integer")
            kept = S(whole)
            if int(kept) != whole:
                _raise_unfit(self.typecode, whole < 0)
            return kept

    @inline
    def _item(self, at: int) -> T:
        if S is float:
            return self._items[at]
        elif T is float:
            return widened(int(self._items[at]), SINGLE)
        else:
            return int(self._items[at])

    @property
    def itemsize(self) -> int:
        return Ptr[S]._element_size()

    def _bytes(self) -> Buffer[byte]:
        return pointer_buffer(_as_bytes(self._items.pointer()))

    def _view(self) -> bytes:
        """The present bytes, without copying them."""
        return bytes.__make__(self._bytes(), word(self._len * self.itemsize))

    def __bytes__(self) -> bytes:
        return self.tobytes()

    # ---- room

    def _reserve(self, count: int) -> None:
        if self._cap < count:
            if self._cap == 0:
                self._items = Buffer[S](count)
            else:
                self._items = self._items.grown(self._len, count)
            self._cap = count

    def _resize(self, start: int, stop: int, count: int) -> None:
        """Makes the items from `start` to `stop` be `count` items, whose values are left open."""
        length = self._len
        wanted = length - (stop - start) + count
        if wanted > self._cap:
            roomy = self._cap + (self._cap >> 1) + 3
            self._reserve(roomy if roomy > wanted else wanted)
        if length > stop:
            self._items.take(start + count, self._items, stop, length - stop)
        self._len = wanted

    # ---- as a sequence

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
            yield self._item(at)
            at += 1

    @inline
    def __reversed__(self) -> Generator[T]:
        at = self._len - 1
        while at >= 0:
            yield self._item(at)
            at -= 1

    def __getitem__(self, part: Slice) -> array[T, S]:
        """Copies the items."""
        first, end, step, count = part.adjust_indices(self._len)
        result = array[T, S](self.typecode)
        result._resize(0, 0, count)
        for i in range(count):
            result._items[i] = self._items[first]
            first += step
        return result

    @inline
    def __getitem__(self, index: int) -> T:
        """Raises IndexError. Allocates nothing."""
        index = wrap_index(index, self._len)
        check_bounds(index, self._len, _raise_index)
        return self._item(index)

    def __setitem__(self, part: Slice, values: array[T, S]) -> None:
        """Replaces items by those of another array. Raises ValueError when a slice with a step changes its length."""
        new = values.__copy__() if values is self else values
        first, end, step, count = part.adjust_indices(self._len)
        if step == 1:
            self._resize(first, first + count, new._len)
            self._items.take(first, new._items, 0, new._len)
            return
        if count != new._len:
            raise ValueError("attempt to assign array of size " + str(new._len) + " to extended slice of size "
                             + str(count))
        for i in range(count):
            self._items[first] = new._items[i]
            first += step

    @inline
    def __setitem__(self, index: int, value) -> None:
        """Raises IndexError, OverflowError. Allocates nothing."""
        index = wrap_index(index, self._len)
        check_bounds(index, self._len, _raise_assignment)
        self._items[index] = self._kept(value)

    def __delitem__(self, index: int) -> None:
        index = wrap_index(index, self._len)
        check_bounds(index, self._len, _raise_assignment)
        self._resize(index, index + 1, 0)

    def __delitem__(self, part: Slice) -> None:
        first, end, step, count = part.adjust_indices(self._len)
        if step < 0:
            first += (count - 1) * step
            step = -step
        for i in range(count):
            # those in front have moved the others
            at = first + i * (step - 1)
            self._resize(at, at + 1, 0)

    def __contains__(self, value) -> bool:
        for item in self:
            if item == value:
                return True
        return False

    @inline
    def append(self, value) -> None:
        """Raises OverflowError."""
        kept = self._kept(value)
        length = self._len
        if length >= self._cap:
            self._resize(length, length, 1)
        else:
            self._len = length + 1
        self._items[length] = kept

    def extend(self, items) -> None:
        """Adds the items of an iterable. Raises OverflowError."""
        if isinstance(items, array[T, S]):
            count = items._len
            length = self._len
            self._resize(length, length, count)
            self._items.take(length, items._items, 0, count)
        else:
            for item in items:
                self.append(item)

    def fromlist(self, items: List[T]) -> None:
        """Adds the items of a list. Raises OverflowError."""
        for item in items:
            self.append(item)

    def insert(self, index: int, value) -> None:
        """Puts an item before an index, which is clamped. Raises OverflowError."""
        kept = self._kept(value)
        length = self._len
        if index < 0:
            index = index + length if index + length > 0 else 0
        elif index > length:
            index = length
        self._resize(index, index, 1)
        self._items[index] = kept

    def pop(self, index: int = -1) -> T:
        """Removes an item and gives it. Raises IndexError."""
        check_true(self._len != 0, _raise_pop_empty)
        index = wrap_index(index, self._len)
        check_bounds(index, self._len, _raise_pop_index)
        value = self._item(index)
        self._resize(index, index + 1, 0)
        return value

    def remove(self, value) -> None:
        """Removes the first such item. Raises ValueError when there is none."""
        for i in range(self._len):
            if self._item(i) == value:
                self._resize(i, i + 1, 0)
                return
        raise ValueError("array.remove(x): x not in array")

    def index(self, value, start: int = 0, stop: int = int.MAX) -> int:
        """The index of the first such item in a range. Raises ValueError when there is none."""
        length = self._len
        first = start if start >= 0 else max(start + length, 0)
        last = min(stop if stop >= 0 else stop + length, length)
        for i in range(first, last):
            if self._item(i) == value:
                return i
        raise ValueError("array.index(x): x not in array")

    def count(self, value) -> int:
        """How many items are equal to a value."""
        found = 0
        for item in self:
            if item == value:
                found += 1
        return found

    def reverse(self) -> None:
        """Turns the order round in place."""
        low = 0
        high = self._len - 1
        while low < high:
            kept = self._items[low]
            self._items[low] = self._items[high]
            self._items[high] = kept
            low += 1
            high -= 1

    def __copy__(self) -> array[T, S]:
        result = array[T, S](self.typecode)
        result.extend(self)
        return result

    def __deepcopy__(self) -> array[T, S]:
        return self.__copy__()

    def __add__(self, other: array[T, S]) -> array[T, S]:
        result = self.__copy__()
        result.extend(other)
        return result

    def __iadd__(self, other: array[T, S]) -> array[T, S]:
        self.extend(other)
        return self

    def __mul__(self, count: int) -> array[T, S]:
        result = array[T, S](self.typecode)
        if count > 0:
            result._reserve(count * self._len)
        for _ in range(count):
            result.extend(self)
        return result

    def __rmul__(self, count: int) -> array[T, S]:
        return self * count

    # ---- comparisons

    def _compare(self, other) -> int:
        """-1, 0 or 1."""
        size = min(self._len, len(other))
        for i in range(size):
            left = self._item(i)
            right = other._item(i)
            if left != right:
                return -1 if left < right else 1
        return -1 if self._len < len(other) else 1 if self._len > len(other) else 0

    def __eq__(self, other) -> bool:
        if hasattr(other, "_compare") and hasattr(other, "typecode"):
            return self._len == len(other) and self._compare(other) == 0
        else:
            return False

    def __ne__(self, other) -> bool:
        return not self.__eq__(other)

    def __lt__(self, other) -> bool:
        return self._compare(other) < 0

    def __le__(self, other) -> bool:
        return self._compare(other) <= 0

    def __gt__(self, other) -> bool:
        return self._compare(other) > 0

    def __ge__(self, other) -> bool:
        return self._compare(other) >= 0

    # ---- other forms

    def __repr__(self) -> str:
        if self._len == 0:
            return "array('" + self.typecode + "')"
        return "array('" + self.typecode + "', " + repr(self.tolist()) + ")"

    def tolist(self) -> List[T]:
        """A list of the items."""
        return [item for item in self]

    def tobytes(self) -> bytes:
        """A copy of the bytes."""
        return self._view()._part(0, self._len * self.itemsize)

    def frombytes(self, data) -> None:
        """Adds items by their bytes. Raises ValueError unless these are whole items."""
        source = data if isinstance(data, bytes) else data._view()
        size = len(source)
        if size % self.itemsize != 0:
            raise ValueError("bytes length not a multiple of item size")
        length = self._len
        self._resize(length, length, size // self.itemsize)
        self._bytes().take(length * self.itemsize, source._data, 0, size)

    def buffer_info(self) -> Tuple[int, int]:
        """The address of the items and how many they are."""
        return (self._items.address(), self._len)

    def byteswap(self) -> None:
        """Turns the bytes of each item round."""
        data = self._bytes()
        size = self.itemsize
        for i in range(self._len):
            low = i * size
            high = low + size - 1
            while low < high:
                kept = data[low]
                data[low] = data[high]
                data[high] = kept
                low += 1
                high -= 1


ArrayType = array


# ---- what the compiler makes of `array` and a code

def _array_b(items=()):
    return array[int, i8]("b", items)


def _array_B(items=()):
    return array[int, u8]("B", items)


def _array_h(items=()):
    return array[int, i16]("h", items)


def _array_H(items=()):
    return array[int, u16]("H", items)


def _array_i(items=()):
    return array[int, i32]("i", items)


def _array_I(items=()):
    return array[int, u32]("I", items)


def _array_l(items=()):
    if __pointer_size__ == 8:
        return array[int, i64]("l", items)
    else:
        return array[int, i32]("l", items)


def _array_L(items=()):
    if __pointer_size__ == 8:
        return array[int, i64]("L", items)
    else:
        return array[int, u32]("L", items)


def _array_q(items=()):
    return array[int, i64]("q", items)


def _array_Q(items=()):
    return array[int, i64]("Q", items)


def _array_f(items=()):
    return array[float, u32]("f", items)


def _array_d(items=()):
    return array[float, float]("d", items)
