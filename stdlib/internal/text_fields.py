"""Text with something added or replaced."""

from internal.errors import raise_fill_character
from internal.machine import Buffer, check_true
from internal.search import count_bytes, find_bytes
from internal.utf8 import character_width, count_characters, marked_text


def filled(text: str, left: int, right: int, fill: str) -> str:
    """So many filling characters in front and behind; negative numbers are 0."""
    check_true(len(fill) == 1, raise_fill_character)
    if left < 0:
        left = 0
    if right < 0:
        right = 0
    if left + right == 0:
        return text
    data = Buffer[byte](text._size() + (left + right) * fill._size())
    at = 0
    for _ in range(left):
        at = fill._put(data, at)
    at = text._put(data, at)
    for _ in range(right):
        at = fill._put(data, at)
    return marked_text(data, at, not (text._plain() and fill._plain()))


def replaced(text: str, old: str, new: str, count: int) -> str:
    """See `str.replace`."""
    data = text._data
    size = text._size()
    wanted = old._size()
    if count == 0 or wanted > size:
        return text
    if wanted == 0:
        return _interleaved(text, new, count)
    found = count_bytes(data, 0, size, old._data, wanted)
    if found == 0:
        return text
    if count > 0 and count < found:
        found = count
    room = size + found * (new._size() - wanted)
    result = Buffer[byte](room)
    at = 0
    start = 0
    for _ in range(found):
        end = find_bytes(data, start, size, old._data, wanted)
        result.take(at, data, start, end - start)
        at = new._put(result, at + end - start)
        start = end + wanted
    result.take(at, data, start, size - start)
    return marked_text(result, room, not (text._plain() and new._plain()))


def _interleaved(text: str, new: str, count: int) -> str:
    """The new text in front of each character and at the end, at most `count` times."""
    data = text._data
    size = text._size()
    places = count_characters(data, 0, size) + 1
    if count < 0 or count > places:
        count = places
    result = Buffer[byte](size + count * new._size())
    to = 0
    at = 0
    while count > 0:
        to = new._put(result, to)
        count -= 1
        if at < size:
            width = character_width(data, at, size)
            result.take(to, data, at, width)
            to += width
            at += width
    result.take(to, data, at, size - at)
    return marked_text(result, to + size - at, not (text._plain() and new._plain()))


def tabs_expanded(text: str, tab_size: int) -> str:
    """See `str.expandtabs`."""
    data = text._data
    size = text._size()
    # first measure, then write
    room = _expand_tabs(data, size, tab_size, Buffer[byte](), False)
    result = Buffer[byte](room)
    _expand_tabs(data, size, tab_size, result, True)
    return marked_text(result, room, not text._plain())


def _expand_tabs(data: Buffer[byte], size: int, tab_size: int, result: Buffer[byte], write: bool) -> int:
    at = 0
    to = 0
    column = 0
    while at < size:
        width = character_width(data, at, size)
        if data[at] == byte(9):
            spaces = tab_size - column % tab_size if tab_size > 0 else 0
            if write:
                for i in range(spaces):
                    result[to + i] = byte(32)
            to += spaces
            column += spaces
        else:
            if write:
                result.take(to, data, at, width)
            to += width
            column = 0 if data[at] == byte(10) or data[at] == byte(13) else column + 1
        at += width
    return to
