"""`str`: immutable Unicode text, kept as UTF-8."""

from internal.errors import raise_string_index
from internal.machine import Buffer, check_bounds, word
from internal.search import find_bytes
from internal.text_join import join_list
from internal.object_text import default_text
from internal.text_repr import quoted
from internal.utf8 import BEYOND_ASCII, ascii_text, character_width, compare_bytes, count_characters, equal_bytes
from internal.utf8 import marked_text, part_of, skip_characters, text_of, width_before


@tuple
class str:
    """Immutable Unicode text. `len`, indices and slices count code points: at once in ASCII text, by walking in other."""

    _data: Buffer[byte]
    _word: word

    def __new__() -> str:
        return ""

    def __new__(value) -> str:
        if hasattr(value, "__str__"):
            return value.__str__()
        elif hasattr(value, "__repr__"):
            return value.__repr__()
        else:
            return default_text(value)

    @inline
    def _size(self) -> int:
        """The number of bytes."""
        return int(self._word) & (BEYOND_ASCII - 1)

    @inline
    def _plain(self) -> bool:
        """Whether all of it is ASCII."""
        return int(self._word) & BEYOND_ASCII == 0

    @inline
    def __str__(self) -> str:
        return self

    def __repr__(self) -> str:
        return quoted(self)

    @inline
    def __len__(self) -> int:
        return self._size() if self._plain() else count_characters(self._data, 0, self._size())

    @inline
    def __bool__(self) -> bool:
        return self._size() != 0

    def __hash__(self) -> int:
        data = self._data
        size = self._size()
        hash = 0
        at = 0
        while at < size:
            hash = (hash << 5) - hash + int(data[at])
            at += 1
        return hash

    def __copy__(self) -> str:
        return self

    def __deepcopy__(self) -> str:
        return self

    def __eq__(self, other: str) -> bool:
        return self._word == other._word and equal_bytes(self._data, 0, other._data, 0, self._size())

    @inline
    def __ne__(self, other: str) -> bool:
        return not self.__eq__(other)

    @inline
    def __lt__(self, other: str) -> bool:
        return self._compare(other) < 0

    @inline
    def __le__(self, other: str) -> bool:
        return self._compare(other) <= 0

    @inline
    def __gt__(self, other: str) -> bool:
        return self._compare(other) > 0

    @inline
    def __ge__(self, other: str) -> bool:
        return self._compare(other) >= 0

    def _compare(self, other: str) -> int:
        return compare_bytes(self._data, self._size(), other._data, other._size())

    def __match__(self, other: str) -> bool:
        return self == other

    @tag("text.pair")
    def __add__(self, other: str) -> str:
        """Allocates, unless one of them is empty."""
        if other._size() == 0:
            return self
        if self._size() == 0:
            return other
        return str.__cat__(self, other)

    @staticmethod
    def __cat__(a: str, b: str) -> str:
        """Several texts one after another, with one allocation."""
        data = Buffer[byte](a._size() + b._size())
        at = b._put(data, a._put(data, 0))
        return marked_text(data, at, not (a._plain() and b._plain()))

    @staticmethod
    def __cat__(a: str, b: str, c: str) -> str:
        data = Buffer[byte](a._size() + b._size() + c._size())
        at = c._put(data, b._put(data, a._put(data, 0)))
        return marked_text(data, at, not (a._plain() and b._plain() and c._plain()))

    @staticmethod
    def __cat__(a: str, b: str, c: str, d: str) -> str:
        data = Buffer[byte](a._size() + b._size() + c._size() + d._size())
        at = d._put(data, c._put(data, b._put(data, a._put(data, 0))))
        return marked_text(data, at, not (a._plain() and b._plain() and c._plain() and d._plain()))

    @staticmethod
    def __cat__(a: str, b: str, c: str, d: str, e: str) -> str:
        data = Buffer[byte](a._size() + b._size() + c._size() + d._size() + e._size())
        at = e._put(data, d._put(data, c._put(data, b._put(data, a._put(data, 0)))))
        return marked_text(data, at, not (a._plain() and b._plain() and c._plain() and d._plain() and e._plain()))

    @staticmethod
    def __cat__(a: str, b: str, c: str, d: str, e: str, f: str) -> str:
        data = Buffer[byte](a._size() + b._size() + c._size() + d._size() + e._size() + f._size())
        at = f._put(data, e._put(data, d._put(data, c._put(data, b._put(data, a._put(data, 0))))))
        plain = a._plain() and b._plain() and c._plain() and d._plain() and e._plain() and f._plain()
        return marked_text(data, at, not plain)

    def _put(self, data: Buffer[byte], at: int) -> int:
        """Copies the bytes into a buffer; gives the position behind them."""
        size = self._size()
        data.take(at, self._data, 0, size)
        return at + size

    def __mul__(self, count: int) -> str:
        size = self._size()
        if count <= 0 or size == 0:
            return ""
        if count == 1:
            return self
        data = Buffer[byte](size * count)
        at = 0
        for _ in range(count):
            at = self._put(data, at)
        return marked_text(data, at, not self._plain())

    def __rmul__(self, count: int) -> str:
        return self * count

    def __getitem__(self, part: Slice) -> str:
        """Copies the characters."""
        if part._has_step():
            return self._stepped(part)
        if self._plain():
            start, stop = part.bounds(self._size())
            return part_of(self, start, stop)
        start, stop = part.bounds(len(self))
        first = skip_characters(self._data, 0, self._size(), start)
        return part_of(self, first, skip_characters(self._data, first, self._size(), stop - start))

    def _stepped(self, part: Slice) -> str:
        length = len(self)
        start, stop, step, count = part.adjust_indices(length)
        source = self._data
        data = Buffer[byte](self._size())
        at = 0
        if self._plain():
            for _ in range(count):
                data[at] = source[start]
                start += step
                at += 1
            return ascii_text(data, at)
        size = self._size()
        position = skip_characters(source, 0, size, start)
        for i in range(count):
            width = character_width(source, position, size)
            data.take(at, source, position, width)
            at += width
            if i + 1 < count:
                if step > 0:
                    position = skip_characters(source, position, size, step)
                else:
                    for _ in range(-step):
                        position -= width_before(source, position)
        return text_of(data, at)

    def __getitem__(self, index: int) -> str:
        """One character. Raises IndexError. Allocates nothing in ASCII text."""
        if self._plain():
            size = self._size()
            if index < 0:
                index += size
            check_bounds(index, size, raise_string_index)
            return part_of(self, index, index + 1)
        return self._wide_item(index)

    @noinline
    def _wide_item(self, index: int) -> str:
        size = self._size()
        if index < 0:
            index += len(self)
        at = skip_characters(self._data, 0, size, index)
        check_bounds(index if index < 0 else at, size, raise_string_index)
        return part_of(self, at, at + character_width(self._data, at, size))

    def __iter__(self) -> Generator[str]:
        data = self._data
        size = self._size()
        at = 0
        while at < size:
            width = character_width(data, at, size)
            yield part_of(self, at, at + width)
            at += width

    def __reversed__(self) -> Generator[str]:
        data = self._data
        at = self._size()
        while at > 0:
            width = width_before(data, at)
            at -= width
            yield part_of(self, at, at + width)

    def __contains__(self, part: str) -> bool:
        return find_bytes(self._data, 0, self._size(), part._data, part._size()) >= 0

    def join(self, parts) -> str:
        """The texts of an iterable with this one between them. Allocates the result once."""
        if isinstance(parts, List):
            return join_list(self, parts)
        else:
            return join_list(self, [part for part in parts])
