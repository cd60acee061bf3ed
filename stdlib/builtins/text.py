"""`str`: immutable Unicode text, kept as UTF-8."""

from internal.errors import raise_empty_separator, raise_string_index, raise_substring_not_found
from internal.format_text import format_str
from internal.machine import Buffer, check_bounds, check_true, pointer_buffer, word, wrap_index
from internal.object_text import default_text
from internal.search import count_bytes, find_bytes, find_bytes_backwards
from internal.text_case import CAPITAL, FOLD, LOWER, SWAP, TITLE, UPPER, converted
from internal.text_encode import encoded
from internal.text_fields import filled, replaced, tabs_expanded
from internal.text_format import brace_format, brace_format_map
from internal.text_join import join_list, texts_of
from internal.text_kinds import ALPHABETIC, ALPHANUMERIC, DECIMAL, DIGIT, NUMERIC, PRINTABLE, SPACE, all_are, has_case
from internal.text_kinds import is_name, is_title
from internal.text_percent import percent_format
from internal.text_repr import quoted
from internal.text_split import skip_any, skip_any_back, skip_spaces, skip_spaces_back, split_at, split_at_back
from internal.text_split import split_lines, split_spaces, split_spaces_back
from internal.text_translate import translated, translation, translation_of, translation_removing
from internal.utf8 import BEYOND_ASCII, ascii_character, ascii_text, character_width, compare_bytes, count_characters
from internal.utf8 import equal_bytes, is_plain, marked_text, may_be_wide, part_of, skip_characters, text_of
from internal.utf8 import wide_character_width, width_before


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
        return is_plain(self)

    @inline
    def __str__(self) -> str:
        return self

    def __repr__(self) -> str:
        return quoted(self)

    @inline
    def __len__(self) -> int:
        size = self._size()
        if self._plain():
            return size
        # never negative and no more than bytes: said so that the compiler knows
        count = count_characters(self._data, 0, size) & (BEYOND_ASCII - 1)
        return count if count < size else size

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

    @inline
    def __eq__(self, other: str) -> bool:
        if self._word != other._word:
            return False
        if other._word == word(1):
            return self._data[0] == other._data[0]
        return equal_bytes(self._data, 0, other._data, 0, self._size())

    @staticmethod
    @inline
    def __same__(text: str, index: int, other: str, other_index: int) -> bool:
        """What `text[index] == other[other_index]` becomes: makes no text of either."""
        if text._plain() and other._plain():
            return text._plain_byte(index) == other._plain_byte(other_index)
        return text._wide_item(index) == other._wide_item(other_index)

    @staticmethod
    @inline
    def __same__(text: str, index: int, other: str) -> bool:
        """What `text[index] == other` becomes."""
        if text._plain() and other._word == word(1):
            return text._plain_byte(index) == other._data[0]
        return text._wide_item(index) == other

    @inline
    def _plain_byte(self, index: int) -> byte:
        """One byte of ASCII text. Raises IndexError."""
        size = self._size()
        index = wrap_index(index, size)
        check_bounds(index, size, raise_string_index)
        return self._data[index]

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

    def __getitem__(self, index) -> str:
        """With anything that has `__index__`."""
        return self[index.__index__()]

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

    @tag("text.item")
    def __getitem__(self, index: int) -> str:
        """One character. Raises IndexError. Allocates nothing in ASCII text."""
        if self._plain():
            return ascii_character(int(self._plain_byte(index)))
        return self._wide_item(index)

    @noinline
    def _wide_item(self, index: int) -> str:
        """One character of any text. Raises IndexError."""
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
            first = int(data[at])
            if first < 0x80 or not may_be_wide():
                width = 1
                item = ascii_character(first)
            else:
                width = wide_character_width(data, at, size)
                item = part_of(self, at, at + width)
            yield item
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

    def __mod__(self, arguments) -> str:
        """C-like formatting. Raises TypeError, ValueError."""
        return percent_format(self, arguments)

    def __format__(self, spec: str) -> str:
        return format_str(self, spec)

    def format(self, *arguments, **named) -> str:
        """Replacement fields in braces. Raises IndexError, KeyError, ValueError."""
        return brace_format(self, arguments, named)

    def format_map(self, mapping) -> str:
        """Replacement fields with the values of a mapping."""
        return brace_format_map(self, mapping)

    # ---- searching: positions are in characters

    def _byte_range(self, start: int, end: int) -> Tuple[int, int]:
        """The bytes of the characters from `start` to `end`; the first is -1 when `start` is behind the end."""
        size = self._size()
        length = len(self)
        if start < 0:
            start = start + length if start + length > 0 else 0
        if end < 0:
            end = end + length if end + length > 0 else 0
        elif end > length:
            end = length
        if start > length or start > end:
            return (-1, 0)
        if self._plain():
            return (start, end)
        first = skip_characters(self._data, 0, size, start)
        return (first, skip_characters(self._data, first, size, end - start))

    def _position(self, at: int) -> int:
        """The number of characters in front of a byte; -1 stays."""
        return at if at < 0 or self._plain() else count_characters(self._data, 0, at)

    def find(self, sub: str, start: int = 0, end: int = int.MAX) -> int:
        """The first position of a text in a range, or -1. Allocates nothing."""
        first, last = self._byte_range(start, end)
        if first < 0:
            return -1
        return self._position(find_bytes(self._data, first, last, sub._data, sub._size()))

    def rfind(self, sub: str, start: int = 0, end: int = int.MAX) -> int:
        """The last position of a text in a range, or -1. Allocates nothing."""
        first, last = self._byte_range(start, end)
        if first < 0:
            return -1
        return self._position(find_bytes_backwards(self._data, first, last, sub._data, sub._size()))

    def index(self, sub: str, start: int = 0, end: int = int.MAX) -> int:
        """Like `find`, but raises ValueError when there is none."""
        at = self.find(sub, start, end)
        check_true(at >= 0, raise_substring_not_found)
        return at

    def rindex(self, sub: str, start: int = 0, end: int = int.MAX) -> int:
        """Like `rfind`, but raises ValueError when there is none."""
        at = self.rfind(sub, start, end)
        check_true(at >= 0, raise_substring_not_found)
        return at

    def count(self, sub: str, start: int = 0, end: int = int.MAX) -> int:
        """How often a text occurs in a range without overlap. Allocates nothing."""
        first, last = self._byte_range(start, end)
        if first < 0:
            return 0
        if sub._size() == 0:
            return count_characters(self._data, first, last) + 1
        return count_bytes(self._data, first, last, sub._data, sub._size())

    def startswith(self, prefixes: Tuple, start: int = 0, end: int = int.MAX) -> bool:
        """Whether it begins with any of several texts."""
        for i in static.range(static.len(prefixes)):
            if self.startswith(prefixes[i], start, end):
                return True
        return False

    def startswith(self, prefix: str, start: int = 0, end: int = int.MAX) -> bool:
        """Whether a range begins with a text. Allocates nothing."""
        first, last = self._byte_range(start, end)
        size = prefix._size()
        return 0 <= first <= last - size and equal_bytes(self._data, first, prefix._data, 0, size)

    def endswith(self, suffixes: Tuple, start: int = 0, end: int = int.MAX) -> bool:
        """Whether it ends with any of several texts."""
        for i in static.range(static.len(suffixes)):
            if self.endswith(suffixes[i], start, end):
                return True
        return False

    def endswith(self, suffix: str, start: int = 0, end: int = int.MAX) -> bool:
        """Whether a range ends with a text. Allocates nothing."""
        first, last = self._byte_range(start, end)
        size = suffix._size()
        return 0 <= first <= last - size and equal_bytes(self._data, last - size, suffix._data, 0, size)

    # ---- parts

    def strip(self, characters: Optional[str] = None) -> str:
        """Without whitespace, or any of the characters, at both ends."""
        return self._stripped(characters, True, True)

    def lstrip(self, characters: Optional[str] = None) -> str:
        """Without whitespace, or any of the characters, at the start."""
        return self._stripped(characters, True, False)

    def rstrip(self, characters: Optional[str] = None) -> str:
        """Without whitespace, or any of the characters, at the end."""
        return self._stripped(characters, False, True)

    def _stripped(self, characters: Optional[str], left: bool, right: bool) -> str:
        start = 0
        end = self._size()
        if characters is None:
            if left:
                start = skip_spaces(self._data, 0, end)
            if right:
                end = skip_spaces_back(self._data, start, end)
        else:
            if left:
                start = skip_any(self._data, 0, end, characters)
            if right:
                end = skip_any_back(self._data, start, end, characters)
        return part_of(self, start, end)

    def removeprefix(self, prefix: str) -> str:
        """Without a text at the start, if it is there."""
        return part_of(self, prefix._size(), self._size()) if self.startswith(prefix) else self

    def removesuffix(self, suffix: str) -> str:
        """Without a text at the end, if it is there."""
        return part_of(self, 0, self._size() - suffix._size()) if self.endswith(suffix) else self

    def split(self, sep: Optional[str] = None, maxsplit: int = -1) -> List[str]:
        """The parts between separators, or between runs of whitespace. Raises ValueError for an empty separator."""
        return split_spaces(self, maxsplit) if sep is None else split_at(self, sep, maxsplit)

    def rsplit(self, sep: Optional[str] = None, maxsplit: int = -1) -> List[str]:
        """Like `split`, beginning at the end when there is a limit."""
        return split_spaces_back(self, maxsplit) if sep is None else split_at_back(self, sep, maxsplit)

    def splitlines(self, keepends: bool = False) -> List[str]:
        """The lines, without their ends unless these are kept."""
        return split_lines(self, keepends)

    def partition(self, sep: str) -> Tuple[str, str, str]:
        """What is in front of the first separator, that, and what is behind. Raises ValueError when it is empty."""
        size = sep._size()
        check_true(size != 0, raise_empty_separator)
        at = find_bytes(self._data, 0, self._size(), sep._data, size)
        if at < 0:
            return (self, "", "")
        return (part_of(self, 0, at), sep, part_of(self, at + size, self._size()))

    def rpartition(self, sep: str) -> Tuple[str, str, str]:
        """What is in front of the last separator, that, and what is behind. Raises ValueError when it is empty."""
        size = sep._size()
        check_true(size != 0, raise_empty_separator)
        at = find_bytes_backwards(self._data, 0, self._size(), sep._data, size)
        if at < 0:
            return ("", "", self)
        return (part_of(self, 0, at), sep, part_of(self, at + size, self._size()))

    def join(self, items) -> str:
        """The texts of an iterable with this one between them. Allocates the result once."""
        if isinstance(items, List[Optional[str]]) or isinstance(items, List[Mixed]):
            return join_list(self, texts_of(items))
        elif isinstance(items, List):
            return join_list(self, items)
        else:
            return self.join([item for item in items])

    def join(self, items: List[str]) -> str:
        """The texts of a list with this one between them. Allocates the result once."""
        return join_list(self, items)

    @staticmethod
    def cat(*parts) -> str:
        """Several texts, or those of an iterable, one after another."""
        collected: List[str] = []
        for part in parts:
            if isinstance(part, str):
                collected.append(part)
            else:
                collected.extend(part)
        return join_list("", collected)

    def replace(self, old: str, new: str, count: int = -1) -> str:
        """Occurrences of a text, at most `count` of them, replaced by another. Allocates once."""
        return replaced(self, old, new, count)

    # ---- fields

    def ljust(self, width: int, fillchar: str = " ") -> str:
        """Filled up at the end. Raises TypeError unless the filling is one character."""
        return filled(self, 0, width - len(self), fillchar)

    def rjust(self, width: int, fillchar: str = " ") -> str:
        """Filled up at the start. Raises TypeError unless the filling is one character."""
        return filled(self, width - len(self), 0, fillchar)

    def center(self, width: int, fillchar: str = " ") -> str:
        """Filled up at both ends. Raises TypeError unless the filling is one character."""
        padding = width - len(self)
        if padding <= 0:
            return self
        left = (padding >> 1) + (padding & width & 1)
        return filled(self, left, padding - left, fillchar)

    def zfill(self, width: int) -> str:
        """Zeros at the start, behind a sign."""
        padding = width - len(self)
        if padding <= 0:
            return self
        signed = self._size() > 0 and (self._data[0] == byte(43) or self._data[0] == byte(45))
        if not signed:
            return filled(self, padding, 0, "0")
        return part_of(self, 0, 1) + filled(part_of(self, 1, self._size()), padding, 0, "0")

    def expandtabs(self, tabsize: int = 8) -> str:
        """With spaces up to the next multiple of `tabsize` columns in place of tabs."""
        return tabs_expanded(self, tabsize)

    # ---- letters

    def lower(self) -> str:
        return converted(self, LOWER)

    def upper(self) -> str:
        return converted(self, UPPER)

    def swapcase(self) -> str:
        return converted(self, SWAP)

    def title(self) -> str:
        """Each word with a capital."""
        return converted(self, TITLE)

    def capitalize(self) -> str:
        """The first character as a capital, the others small."""
        return converted(self, CAPITAL)

    def casefold(self) -> str:
        """For comparisons that ignore the case."""
        return converted(self, FOLD)

    def translate(self, table) -> str:
        """Characters replaced by what a mapping from code points has for them: a code point, a text, None for nothing."""
        return translated(self, table)

    @staticmethod
    def maketrans(table):
        """A table for `translate` from a mapping of characters or code points."""
        return translation_of(table)

    @staticmethod
    def maketrans(old: str, new: str) -> Dict[int, int]:
        """A table for `translate` from characters to characters. Raises ValueError for unequal lengths."""
        return translation(old, new)

    @staticmethod
    def maketrans(old: str, new: str, removed: str) -> Dict[int, Optional[int]]:
        """A table for `translate` from characters to characters, with characters to remove."""
        return translation_removing(old, new, removed)

    # ---- kinds of characters

    def isascii(self) -> bool:
        return self._plain()

    def isalpha(self) -> bool:
        return all_are(self, ALPHABETIC)

    def isdigit(self) -> bool:
        return all_are(self, DIGIT)

    def isdecimal(self) -> bool:
        return all_are(self, DECIMAL)

    def isnumeric(self) -> bool:
        return all_are(self, NUMERIC)

    def isalnum(self) -> bool:
        return all_are(self, ALPHANUMERIC)

    def isspace(self) -> bool:
        return all_are(self, SPACE)

    def isprintable(self) -> bool:
        return self._size() == 0 or all_are(self, PRINTABLE)

    def isidentifier(self) -> bool:
        return self._size() > 0 and is_name(self)

    def islower(self) -> bool:
        return has_case(self, True)

    def isupper(self) -> bool:
        return has_case(self, False)

    def istitle(self) -> bool:
        return is_title(self)

    # ---- bytes

    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        """As bytes: `utf-8`, which shares them, `ascii` or `latin-1`. Raises UnicodeEncodeError, LookupError."""
        return encoded(self, encoding, errors)

    @property
    def ptr(self) -> Ptr[byte]:
        """The bytes, without a NUL behind them."""
        return self._data.pointer()

    @property
    def len(self) -> int:
        """The number of bytes."""
        return self._size()

    def c_str(self) -> Ptr[byte]:
        """A copy with a NUL behind it."""
        size = self._size()
        data = Buffer[byte](size + 1)
        data.take(0, self._data, 0, size)
        data[size] = byte(0)
        return data.pointer()

    @staticmethod
    def from_ptr(pointer: Ptr[byte]) -> str:
        """A copy of the bytes up to a NUL."""
        size = 0
        while pointer[size] != byte(0):
            size += 1
        data = Buffer[byte](size)
        data.take(0, pointer_buffer(pointer), 0, size)
        return text_of(data, size)

    def __new__(pointer: Ptr[byte], size: int) -> str:
        """Memory as text, without copying it."""
        return text_of(pointer_buffer(pointer), size)
