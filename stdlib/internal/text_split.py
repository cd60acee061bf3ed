"""Taking text apart."""

from internal.errors import raise_empty_separator
from internal.machine import Buffer, check_true
from internal.search import find_bytes, find_bytes_backwards
from internal.unicode import is_space
from internal.utf8 import character_width, code_point, equal_bytes, part_of, width_before


def skip_spaces(data: Buffer[byte], at: int, end: int) -> int:
    """The position behind whitespace."""
    while at < end:
        width = character_width(data, at, end)
        if not is_space(code_point(data, at, width)):
            break
        at += width
    return at


def skip_word(data: Buffer[byte], at: int, end: int) -> int:
    """The position of the next whitespace."""
    while at < end:
        width = character_width(data, at, end)
        if is_space(code_point(data, at, width)):
            break
        at += width
    return at


def skip_spaces_back(data: Buffer[byte], start: int, at: int) -> int:
    """Where whitespace that ends at a position begins."""
    while at > start:
        width = width_before(data, at)
        if not is_space(code_point(data, at - width, width)):
            break
        at -= width
    return at


def _skip_word_back(data: Buffer[byte], start: int, at: int) -> int:
    while at > start:
        width = width_before(data, at)
        if is_space(code_point(data, at - width, width)):
            break
        at -= width
    return at


def skip_any(data: Buffer[byte], at: int, end: int, characters: str) -> int:
    """The position behind any of some characters."""
    while at < end:
        width = character_width(data, at, end)
        if not _occurs(data, at, width, characters):
            break
        at += width
    return at


def skip_any_back(data: Buffer[byte], start: int, at: int, characters: str) -> int:
    """Where any of some characters that end at a position begin."""
    while at > start:
        width = width_before(data, at)
        if not _occurs(data, at - width, width, characters):
            break
        at -= width
    return at


def _occurs(data: Buffer[byte], at: int, width: int, characters: str) -> bool:
    size = characters._size()
    position = 0
    while position + width <= size:
        if equal_bytes(characters._data, position, data, at, width):
            return True
        position += character_width(characters._data, position, size)
    return False


def split_spaces(text: str, limit: int) -> List[str]:
    """The words; what follows `limit` of them is one part."""
    data = text._data
    size = text._size()
    parts: List[str] = []
    at = skip_spaces(data, 0, size)
    while at < size:
        if limit == 0:
            parts.append(part_of(text, at, size))
            break
        limit -= 1
        end = skip_word(data, at, size)
        parts.append(part_of(text, at, end))
        at = skip_spaces(data, end, size)
    return parts


def split_spaces_back(text: str, limit: int) -> List[str]:
    """The words; what is in front of the last `limit` of them is one part."""
    data = text._data
    parts: List[str] = []
    end = skip_spaces_back(data, 0, text._size())
    while end > 0:
        if limit == 0:
            parts.append(part_of(text, 0, end))
            break
        limit -= 1
        start = _skip_word_back(data, 0, end)
        parts.append(part_of(text, start, end))
        end = skip_spaces_back(data, 0, start)
    parts.reverse()
    return parts


def split_at(text: str, separator: str, limit: int) -> List[str]:
    """The parts between separators, of which at most `limit` count."""
    wanted = separator._size()
    check_true(wanted != 0, raise_empty_separator)
    data = text._data
    size = text._size()
    parts: List[str] = []
    at = 0
    while limit != 0:
        found = find_bytes(data, at, size, separator._data, wanted)
        if found < 0:
            break
        parts.append(part_of(text, at, found))
        at = found + wanted
        limit -= 1
    parts.append(part_of(text, at, size))
    return parts


def split_at_back(text: str, separator: str, limit: int) -> List[str]:
    """The parts between separators, of which at most the last `limit` count."""
    wanted = separator._size()
    check_true(wanted != 0, raise_empty_separator)
    data = text._data
    parts: List[str] = []
    end = text._size()
    while limit != 0:
        found = find_bytes_backwards(data, 0, end, separator._data, wanted)
        if found < 0:
            break
        parts.append(part_of(text, found + wanted, end))
        end = found
        limit -= 1
    parts.append(part_of(text, 0, end))
    parts.reverse()
    return parts


def split_lines(text: str, keep_ends: bool) -> List[str]:
    """The lines. Ends are those of CPython: also vertical tab, form feed, separators, NEL, U+2028 and U+2029."""
    data = text._data
    size = text._size()
    parts: List[str] = []
    start = 0
    at = 0
    while at < size:
        width = character_width(data, at, size)
        if not _ends_line(code_point(data, at, width)):
            at += width
            continue
        end = at
        if data[at] == byte(13) and at + 1 < size and data[at + 1] == byte(10):
            width = 2
        at += width
        parts.append(part_of(text, start, at if keep_ends else end))
        start = at
    if start < size:
        parts.append(part_of(text, start, size))
    return parts


def _ends_line(code: int) -> bool:
    if code < 0x80:
        return 10 <= code <= 13 or 28 <= code <= 30
    return code == 0x85 or code == 0x2028 or code == 0x2029
