"""`bytes` and `bytearray`."""

from internal.errors import raise_byte_range, raise_bytearray_index, raise_bytes_index, raise_bytes_range
from internal.errors import raise_empty_separator, raise_negative_count, raise_pop_empty_bytearray
from internal.integer_parse import digit_value, is_ascii_space
from internal.machine import Buffer, check_bounds, check_true, word, wrap_index
from internal.octets_text import hex_text, octets_repr
from internal.search import count_bytes, find_bytes, find_bytes_backwards
from internal.text_case import LOWER, UPPER
from internal.text_encode import decoded
from internal.text_percent import percent_format
from internal.utf8 import BEYOND_ASCII, compare_bytes, equal_bytes


@tuple
class bytes:
    """Immutable bytes; items are ints from 0 to 255."""

    _data: Buffer[byte]
    _word: word

    def __new__() -> bytes:
        return b""

    def __new__(items) -> bytes:
        """The bytes of an iterable of ints or of another bytes-like object. Raises ValueError."""
        if isinstance(items, bytes):
            return items
        elif hasattr(items, "__bytes__"):
            return items.__bytes__()
        else:
            collected = bytearray()
            for item in items:
                if item < 0 or item > 255:
                    raise_bytes_range()
                collected.append(item)
            return bytes.__make__(collected._items, word(len(collected)))

    def __new__(text: str, encoding: str, errors: str = "strict") -> bytes:
        return text.encode(encoding, errors)

    def __new__(count: int) -> bytes:
        """So many zeros. Raises ValueError for a negative number."""
        check_true(count >= 0, raise_negative_count)
        data = Buffer[byte](count)
        data.clear(0, count)
        return bytes.__make__(data, word(count))

    @inline
    def _size(self) -> int:
        """The number of bytes. The top bit of the word, which says something of text, says nothing here."""
        return int(self._word) & (BEYOND_ASCII - 1)

    @inline
    def __len__(self) -> int:
        return self._size()

    @inline
    def __bool__(self) -> bool:
        return self._size() != 0

    def __bytes__(self) -> bytes:
        return self

    @inline
    def __iter__(self) -> Generator[int]:
        at = 0
        while at < self._size():
            yield int(self._data[at])
            at += 1

    @inline
    def __reversed__(self) -> Generator[int]:
        at = self._size()
        while at > 0:
            at -= 1
            yield int(self._data[at])

    def __getitem__(self, part: Slice) -> bytes:
        """Copies the bytes."""
        size = self._size()
        first, end, step, count = part.adjust_indices(size)
        if count == size and step == 1:
            return self
        data = Buffer[byte](count)
        if step == 1:
            data.take(0, self._data, first, count)
        else:
            for i in range(count):
                data[i] = self._data[first]
                first += step
        return bytes.__make__(data, word(count))

    @inline
    def __getitem__(self, index: int) -> int:
        """Raises IndexError."""
        size = self._size()
        index = wrap_index(index, size)
        check_bounds(index, size, raise_bytes_index)
        return int(self._data[index])

    def __hash__(self) -> int:
        hash = 0
        for i in range(self._size()):
            hash = (hash << 5) - hash + int(self._data[i])
        return hash

    def __eq__(self, other: bytearray) -> bool:
        return self == other._view()

    def __eq__(self, other: bytes) -> bool:
        size = self._size()
        return size == other._size() and equal_bytes(self._data, 0, other._data, 0, size)

    def __ne__(self, other) -> bool:
        return not self.__eq__(other)

    def _compare(self, other: bytes) -> int:
        return compare_bytes(self._data, self._size(), other._data, other._size())

    def __lt__(self, other: bytes) -> bool:
        return self._compare(other) < 0

    def __le__(self, other: bytes) -> bool:
        return self._compare(other) <= 0

    def __gt__(self, other: bytes) -> bool:
        return self._compare(other) > 0

    def __ge__(self, other: bytes) -> bool:
        return self._compare(other) >= 0

    def __contains__(self, part: bytes) -> bool:
        return find_bytes(self._data, 0, self._size(), part._data, part._size()) >= 0

    def __contains__(self, value: int) -> bool:
        if value < 0 or value > 255:
            raise_byte_range()
        for i in range(self._size()):
            if int(self._data[i]) == value:
                return True
        return False

    def __add__(self, other: bytearray) -> bytes:
        return self + other._view()

    def __add__(self, other: bytes) -> bytes:
        size = self._size()
        count = other._size()
        data = Buffer[byte](size + count)
        data.take(0, self._data, 0, size)
        data.take(size, other._data, 0, count)
        return bytes.__make__(data, word(size + count))

    def __mul__(self, count: int) -> bytes:
        size = self._size()
        if count < 0:
            count = 0
        data = Buffer[byte](size * count)
        for i in range(count):
            data.take(i * size, self._data, 0, size)
        return bytes.__make__(data, word(size * count))

    def __rmul__(self, count: int) -> bytes:
        return self * count

    def __mod__(self, arguments) -> bytes:
        """C-like formatting, as of text; `%s` and `%b` take bytes."""
        text = decoded(self._data, self._size(), "latin-1", "strict")
        return percent_format(text, arguments, True).encode("latin-1")

    def __repr__(self) -> str:
        return octets_repr(self._data, self._size(), "b", "")

    def __copy__(self) -> bytes:
        return self

    def __deepcopy__(self) -> bytes:
        return self

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """As text; valid UTF-8 shares the bytes. Raises UnicodeDecodeError."""
        return decoded(self._data, self._size(), encoding, errors)

    def hex(self, sep: str = "", bytes_per_sep: int = 1) -> str:
        """Two hexadecimal digits a byte, with separators between groups counted from the end."""
        return hex_text(self._data, self._size(), sep, bytes_per_sep)

    @staticmethod
    def fromhex(text: str) -> bytes:
        """The bytes of hexadecimal digits; spaces between bytes are skipped. Raises ValueError."""
        size = text._size()
        data = Buffer[byte](size)
        count = 0
        at = 0
        while at < size:
            if is_ascii_space(int(text._data[at])):
                at += 1
                continue
            high = digit_value(int(text._data[at]))
            low = digit_value(int(text._data[at + 1])) if at + 1 < size else 99
            if high > 15 or low > 15:
                raise ValueError("non-hexadecimal number found in fromhex() arg at position "
                                 + str(at if high > 15 else at + 1))
            data[count] = byte(high * 16 + low)
            count += 1
            at += 2
        return bytes.__make__(data, word(count))

    # ---- searching

    def _range(self, start: int, end: int) -> Tuple[int, int]:
        size = self._size()
        if start < 0:
            start = start + size if start + size > 0 else 0
        if end < 0:
            end = end + size if end + size > 0 else 0
        elif end > size:
            end = size
        return (-1 if start > end else start, end)

    def find(self, sub: bytes, start: int = 0, end: int = int.MAX) -> int:
        """The first position of bytes in a range, or -1."""
        first, last = self._range(start, end)
        return -1 if first < 0 else find_bytes(self._data, first, last, sub._data, sub._size())

    def find(self, value: int, start: int = 0, end: int = int.MAX) -> int:
        return self.find(bytes([value]), start, end)

    def rfind(self, sub: bytes, start: int = 0, end: int = int.MAX) -> int:
        """The last position of bytes in a range, or -1."""
        first, last = self._range(start, end)
        return -1 if first < 0 else find_bytes_backwards(self._data, first, last, sub._data, sub._size())

    def index(self, sub, start: int = 0, end: int = int.MAX) -> int:
        """Like `find`, but raises ValueError when there is none."""
        at = self.find(sub, start, end)
        if at < 0:
            raise ValueError("subsection not found")
        return at

    def rindex(self, sub, start: int = 0, end: int = int.MAX) -> int:
        """Like `rfind`, but raises ValueError when there is none."""
        at = self.rfind(sub, start, end)
        if at < 0:
            raise ValueError("subsection not found")
        return at

    def count(self, sub: int, start: int = 0, end: int = int.MAX) -> int:
        return self.count(bytes([sub]), start, end)

    def count(self, sub: bytes, start: int = 0, end: int = int.MAX) -> int:
        """How often bytes occur in a range without overlap."""
        first, last = self._range(start, end)
        if first < 0:
            return 0
        if sub._size() == 0:
            return last - first + 1
        return count_bytes(self._data, first, last, sub._data, sub._size())

    def startswith(self, prefix: bytes, start: int = 0, end: int = int.MAX) -> bool:
        """Whether a range begins with bytes."""
        first, last = self._range(start, end)
        size = prefix._size()
        return 0 <= first <= last - size and equal_bytes(self._data, first, prefix._data, 0, size)

    def startswith(self, prefixes: Tuple, start: int = 0, end: int = int.MAX) -> bool:
        for i in static.range(static.len(prefixes)):
            if self.startswith(prefixes[i], start, end):
                return True
        return False

    def endswith(self, suffix: bytes, start: int = 0, end: int = int.MAX) -> bool:
        """Whether a range ends with bytes."""
        first, last = self._range(start, end)
        size = suffix._size()
        return 0 <= first <= last - size and equal_bytes(self._data, last - size, suffix._data, 0, size)

    def endswith(self, suffixes: Tuple, start: int = 0, end: int = int.MAX) -> bool:
        for i in static.range(static.len(suffixes)):
            if self.endswith(suffixes[i], start, end):
                return True
        return False

    # ---- parts

    def _part(self, start: int, end: int) -> bytes:
        data = Buffer[byte](end - start)
        data.take(0, self._data, start, end - start)
        return bytes.__make__(data, word(end - start))

    def _is_stripped(self, at: int, characters: Optional[bytes]) -> bool:
        value = int(self._data[at])
        if characters is None:
            return value == 32 or 9 <= value <= 13
        return value in characters

    def strip(self, characters: Optional[bytes] = None) -> bytes:
        """Without whitespace, or any of the bytes, at both ends."""
        return self.lstrip(characters).rstrip(characters)

    def lstrip(self, characters: Optional[bytes] = None) -> bytes:
        start = 0
        while start < self._size() and self._is_stripped(start, characters):
            start += 1
        return self._part(start, self._size())

    def rstrip(self, characters: Optional[bytes] = None) -> bytes:
        end = self._size()
        while end > 0 and self._is_stripped(end - 1, characters):
            end -= 1
        return self._part(0, end)

    def removeprefix(self, prefix: bytes) -> bytes:
        return self._part(prefix._size(), self._size()) if self.startswith(prefix) else self

    def removesuffix(self, suffix: bytes) -> bytes:
        return self._part(0, self._size() - suffix._size()) if self.endswith(suffix) else self

    def split(self, sep: Optional[bytes] = None, maxsplit: int = -1) -> List[bytes]:
        """The parts between separators, or between runs of whitespace. Raises ValueError for an empty separator."""
        size = self._size()
        parts: List[bytes] = []
        at = 0
        if sep is None:
            while True:
                while at < size and self._is_stripped(at, None):
                    at += 1
                if at == size:
                    return parts
                end = at
                if maxsplit == 0:
                    end = size
                    while end > at and self._is_stripped(end - 1, None):
                        end -= 1
                    parts.append(self._part(at, end))
                    return parts
                while end < size and not self._is_stripped(end, None):
                    end += 1
                parts.append(self._part(at, end))
                at = end
                maxsplit -= 1
        check_true(sep._size() != 0, raise_empty_separator)
        while maxsplit != 0:
            found = find_bytes(self._data, at, size, sep._data, sep._size())
            if found < 0:
                break
            parts.append(self._part(at, found))
            at = found + sep._size()
            maxsplit -= 1
        parts.append(self._part(at, size))
        return parts

    def rsplit(self, sep: bytes, maxsplit: int = -1) -> List[bytes]:
        """Like `split` with a separator, beginning at the end."""
        check_true(sep._size() != 0, raise_empty_separator)
        parts: List[bytes] = []
        end = self._size()
        while maxsplit != 0:
            found = find_bytes_backwards(self._data, 0, end, sep._data, sep._size())
            if found < 0:
                break
            parts.append(self._part(found + sep._size(), end))
            end = found
            maxsplit -= 1
        parts.append(self._part(0, end))
        parts.reverse()
        return parts

    def partition(self, sep: bytes) -> Tuple[bytes, bytes, bytes]:
        """What is in front of the first separator, that, and what is behind."""
        check_true(sep._size() != 0, raise_empty_separator)
        at = self.find(sep)
        if at < 0:
            return (self, b"", b"")
        return (self._part(0, at), sep, self._part(at + sep._size(), self._size()))

    def rpartition(self, sep: bytes) -> Tuple[bytes, bytes, bytes]:
        """What is in front of the last separator, that, and what is behind."""
        check_true(sep._size() != 0, raise_empty_separator)
        at = self.rfind(sep)
        if at < 0:
            return (b"", b"", self)
        return (self._part(0, at), sep, self._part(at + sep._size(), self._size()))

    def join(self, parts) -> bytes:
        """The bytes of an iterable with these between them."""
        result = bytearray()
        first = True
        for part in parts:
            if not first:
                result.extend(self)
            first = False
            result.extend(part)
        return bytes.__make__(result._items, word(len(result)))

    def replace(self, old: bytes, new: bytes, count: int = -1) -> bytes:
        """Occurrences of bytes, at most `count` of them, replaced by others."""
        result = bytearray()
        size = self._size()
        wanted = old._size()
        at = 0
        while count != 0:
            found = find_bytes(self._data, at, size, old._data, wanted)
            if found < 0:
                break
            if wanted == 0:
                result.extend(new)
                if at == size:
                    return bytes(result)
                result.append(int(self._data[at]))
                at += 1
            else:
                result.extend(self._part(at, found))
                result.extend(new)
                at = found + wanted
            count -= 1
        result.extend(self._part(at, size))
        return bytes(result)

    # ---- fields and letters

    def ljust(self, width: int, fillbyte: bytes = b" ") -> bytes:
        return self + fillbyte * (width - self._size())

    def rjust(self, width: int, fillbyte: bytes = b" ") -> bytes:
        return fillbyte * (width - self._size()) + self

    def center(self, width: int, fillbyte: bytes = b" ") -> bytes:
        padding = width - self._size()
        if padding <= 0:
            return self
        left = (padding >> 1) + (padding & width & 1)
        return fillbyte * left + self + fillbyte * (padding - left)

    def zfill(self, width: int) -> bytes:
        if self._size() > 0 and (self[0] == 43 or self[0] == 45):
            return self._part(0, 1) + self._part(1, self._size()).rjust(width - 1, b"0")
        return self.rjust(width, b"0")

    def _converted(self, mode: int) -> bytes:
        size = self._size()
        data = Buffer[byte](size)
        for i in range(size):
            c = int(self._data[i])
            if 97 <= c | 32 <= 122:
                c = c & ~32 if mode == UPPER else c | 32
            data[i] = byte(c)
        return bytes.__make__(data, word(size))

    def lower(self) -> bytes:
        """ASCII letters in lower case."""
        return self._converted(LOWER)

    def upper(self) -> bytes:
        """ASCII letters in upper case."""
        return self._converted(UPPER)

    def isalpha(self) -> bool:
        for c in self:
            if not 97 <= c | 32 <= 122:
                return False
        return self._size() > 0

    def isdigit(self) -> bool:
        for c in self:
            if not 48 <= c <= 57:
                return False
        return self._size() > 0

    def isalnum(self) -> bool:
        for c in self:
            if not (97 <= c | 32 <= 122 or 48 <= c <= 57):
                return False
        return self._size() > 0

    def isspace(self) -> bool:
        for c in self:
            if not (c == 32 or 9 <= c <= 13):
                return False
        return self._size() > 0

    def islower(self) -> bool:
        return self._has_case(32)

    def isupper(self) -> bool:
        return self._has_case(0)

    def _has_case(self, bit: int) -> bool:
        found = False
        for c in self:
            if 97 <= c | 32 <= 122:
                if c & 32 != bit:
                    return False
                found = True
        return found

    def isascii(self) -> bool:
        for c in self:
            if c > 127:
                return False
        return True


class bytearray:
    """Bytes that can change; grows by half its size when it is full."""

    _items: Buffer[byte]
    _len: Word[int]
    _cap: Word[int]

    def __init__(self):
        pass

    def __init__(self, items):
        """The bytes of an iterable of ints or of another bytes-like object. Raises ValueError."""
        self.extend(items)

    def __init__(self, text: str, encoding: str):
        self.extend(text.encode(encoding))

    def __init__(self, count: int):
        """So many zeros. Raises ValueError for a negative number."""
        check_true(count >= 0, raise_negative_count)
        self._resize(0, 0, count)
        self._items.clear(0, count)

    def _view(self) -> bytes:
        """The present bytes, without copying them."""
        return bytes.__make__(self._items, word(self._len))

    def __bytes__(self) -> bytes:
        return self._view()._part(0, self._len)

    @inline
    def __len__(self) -> int:
        return self._len

    @inline
    def __bool__(self) -> bool:
        return self._len != 0

    @inline
    def __iter__(self) -> Generator[int]:
        at = 0
        while at < self._len:
            yield int(self._items[at])
            at += 1

    @inline
    def __reversed__(self) -> Generator[int]:
        at = self._len
        while at > 0:
            at -= 1
            yield int(self._items[at])

    def __getitem__(self, part: Slice) -> bytearray:
        return bytearray(self._view()[part.start:part.stop:part.step])

    @inline
    def __getitem__(self, index: int) -> int:
        """Raises IndexError."""
        index = wrap_index(index, self._len)
        check_bounds(index, self._len, raise_bytearray_index)
        return int(self._items[index])

    @inline
    def __setitem__(self, index: int, value: int) -> None:
        """Raises IndexError, ValueError. Allocates nothing."""
        index = wrap_index(index, self._len)
        check_bounds(index, self._len, raise_bytearray_index)
        check_bounds(value, 256, raise_byte_range)
        self._items[index] = byte(value)

    def __setitem__(self, part: Slice, values) -> None:
        """Replaces bytes. Raises ValueError when a slice with a step changes its length."""
        new = bytes(values)
        first, end, step, count = part.adjust_indices(self._len)
        if step == 1:
            self._resize(first, first + count, new._size())
            self._items.take(first, new._data, 0, new._size())
            return
        if count != new._size():
            raise ValueError("attempt to assign bytes of size " + str(new._size()) + " to extended slice of size "
                             + str(count))
        for i in range(count):
            self._items[first] = new._data[i]
            first += step

    def __delitem__(self, index: int) -> None:
        index = wrap_index(index, self._len)
        check_bounds(index, self._len, raise_bytearray_index)
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

    def _resize(self, start: int, stop: int, count: int) -> None:
        """Makes the bytes from `start` to `stop` be `count` bytes, whose values are left open."""
        length = self._len
        wanted = length - (stop - start) + count
        if wanted > self._cap:
            roomy = self._cap + (self._cap >> 1) + 8
            if roomy < wanted:
                roomy = wanted
            if self._cap == 0:
                self._items = Buffer[byte](roomy)
            else:
                self._items = self._items.grown(length, roomy)
            self._cap = roomy
        if length > stop:
            self._items.take(start + count, self._items, stop, length - stop)
        self._len = wanted

    @inline
    def append(self, value: int) -> None:
        """Raises ValueError."""
        check_bounds(value, 256, raise_byte_range)
        length = self._len
        if length >= self._cap:
            self._resize(length, length, 1)
        else:
            self._len = length + 1
        self._items[length] = byte(value)

    def extend(self, items) -> None:
        """Adds the bytes of an iterable of ints or of a bytes-like object. Raises ValueError."""
        if isinstance(items, bytes):
            length = self._len
            self._resize(length, length, items._size())
            self._items.take(length, items._data, 0, items._size())
        elif isinstance(items, bytearray):
            length = self._len
            count = items._len
            self._resize(length, length, count)
            self._items.take(length, items._items, 0, count)
        else:
            for item in items:
                self.append(item)

    def insert(self, index: int, value: int) -> None:
        """Puts a byte before an index, which is clamped. Raises ValueError."""
        check_bounds(value, 256, raise_byte_range)
        length = self._len
        if index < 0:
            index = index + length if index + length > 0 else 0
        elif index > length:
            index = length
        self._resize(index, index, 1)
        self._items[index] = byte(value)

    def pop(self, index: int = -1) -> int:
        """Removes a byte and gives it. Raises IndexError."""
        check_true(self._len != 0, raise_pop_empty_bytearray)
        index = wrap_index(index, self._len)
        check_bounds(index, self._len, raise_bytearray_index)
        value = int(self._items[index])
        self._resize(index, index + 1, 0)
        return value

    def remove(self, value: int) -> None:
        """Removes the first such byte. Raises ValueError when there is none."""
        for i in range(self._len):
            if int(self._items[i]) == value:
                self._resize(i, i + 1, 0)
                return
        raise ValueError("value not found in bytearray")

    def clear(self) -> None:
        self._len = 0

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

    def copy(self) -> bytearray:
        return bytearray(self._view())

    def __copy__(self) -> bytearray:
        return self.copy()

    def __iadd__(self, items) -> bytearray:
        self.extend(items)
        return self

    def __add__(self, other) -> bytearray:
        result = self.copy()
        result.extend(other)
        return result

    def __mul__(self, count: int) -> bytearray:
        return bytearray(self._view() * count)

    def __contains__(self, part) -> bool:
        return part in self._view()

    def __eq__(self, other: bytearray) -> bool:
        return self._view() == other._view()

    def __eq__(self, other: bytes) -> bool:
        return self._view() == other

    def __ne__(self, other) -> bool:
        return not self.__eq__(other)

    def __lt__(self, other: bytearray) -> bool:
        return self._view() < other._view()

    def __repr__(self) -> str:
        return octets_repr(self._items, self._len, "bytearray(b", ")")

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        return self.__bytes__().decode(encoding, errors)

    def hex(self, sep: str = "", bytes_per_sep: int = 1) -> str:
        return hex_text(self._items, self._len, sep, bytes_per_sep)

    def find(self, sub, start: int = 0, end: int = int.MAX) -> int:
        return self._view().find(sub, start, end)

    def rfind(self, sub, start: int = 0, end: int = int.MAX) -> int:
        return self._view().rfind(sub, start, end)

    def index(self, sub, start: int = 0, end: int = int.MAX) -> int:
        return self._view().index(sub, start, end)

    def count(self, sub, start: int = 0, end: int = int.MAX) -> int:
        return self._view().count(sub, start, end)

    def startswith(self, prefix, start: int = 0, end: int = int.MAX) -> bool:
        return self._view().startswith(prefix, start, end)

    def endswith(self, suffix, start: int = 0, end: int = int.MAX) -> bool:
        return self._view().endswith(suffix, start, end)

    def upper(self) -> bytearray:
        return bytearray(self._view().upper())

    def lower(self) -> bytearray:
        return bytearray(self._view().lower())

    def strip(self, characters: Optional[bytes] = None) -> bytearray:
        return bytearray(self._view().strip(characters))

    def replace(self, old: bytes, new: bytes, count: int = -1) -> bytearray:
        return bytearray(self._view().replace(old, new, count))

    def split(self, sep: Optional[bytes] = None, maxsplit: int = -1) -> List[bytearray]:
        return [bytearray(part) for part in self._view().split(sep, maxsplit)]

    def isdigit(self) -> bool:
        return self._view().isdigit()

    def isalpha(self) -> bool:
        return self._view().isalpha()
