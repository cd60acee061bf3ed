"""Upper and lower case."""

from internal.machine import Buffer
from internal.unicode import is_cased, is_lower, to_lower, to_title, to_upper
from internal.utf8 import ascii_text, character_width, code_point, encoded_width, marked_text, put_code_point

LOWER: Literal[int] = 0
UPPER: Literal[int] = 1
SWAP: Literal[int] = 2
TITLE: Literal[int] = 3
CAPITAL: Literal[int] = 4
FOLD: Literal[int] = 5

# the small sharp s has no capital: its upper case is two letters
_SHARP_S: Literal[int] = 0xDF
# the only character whose small letter is two: i and a dot above
_DOTTED_I: Literal[int] = 0x130
_FINAL_SIGMA: Literal[int] = 0x3C2


def converted(text: str, mode: int) -> str:
    """The text in another case. Allocates once."""
    if text._plain():
        return _ascii_converted(text, mode)
    return _wide_converted(text, mode)


def _ascii_converted(text: str, mode: int) -> str:
    data = text._data
    size = text._size()
    result = Buffer[byte](size)
    inside = False
    for at in range(size):
        c = int(data[at])
        letter = 97 <= c | 32 <= 122
        if letter:
            upper = mode == UPPER or (mode == SWAP and c & 32 != 0) or (mode >= TITLE and mode != FOLD and not inside)
            c = c & ~32 if upper else c | 32
        inside = mode == CAPITAL or letter
        result[at] = byte(c)
    return ascii_text(result, size)


def _wide_converted(text: str, mode: int) -> str:
    data = text._data
    size = text._size()
    room = _convert(data, size, mode, Buffer[byte](), False)
    result = Buffer[byte](room)
    _convert(data, size, mode, result, True)
    return marked_text(result, room, True)


def _convert(data: Buffer[byte], size: int, mode: int, result: Buffer[byte], write: bool) -> int:
    """Writes, or only measures, the converted text."""
    at = 0
    to = 0
    inside = False
    while at < size:
        width = character_width(data, at, size)
        code = code_point(data, at, width)
        upper = mode == UPPER or (mode == SWAP and is_lower(code)) or (mode >= TITLE and mode != FOLD and not inside)
        if code == _SHARP_S and (upper or mode == FOLD):
            if write:
                result[to] = byte(83 if upper else 115)
                result[to + 1] = byte(115 if not upper or mode >= TITLE else 83)
            to += 2
        elif code == _DOTTED_I and not upper:
            if write:
                result[to] = byte(105)
                put_code_point(0x307, result, to + 1)
            to += 3
        else:
            new = (to_title(code) if mode == TITLE or mode == CAPITAL else to_upper(code)) if upper else to_lower(code)
            if new == 0x3C3 and code == 0x3A3 and mode != FOLD and _ends_word(data, at, width, size):
                new = _FINAL_SIGMA
            elif mode == FOLD and new == _FINAL_SIGMA:
                new = 0x3C3
            if write:
                put_code_point(new, result, to)
            to += encoded_width(new)
        inside = mode == CAPITAL or is_cased(code)
        at += width
    return to


def _ends_word(data: Buffer[byte], at: int, width: int, size: int) -> bool:
    """Whether a capital sigma stands behind a letter and not in front of one."""
    if at == 0:
        return False
    before = at - 1
    while before > 0 and int(data[before]) & 0xC0 == 0x80:
        before -= 1
    if not is_cased(code_point(data, before, at - before)):
        return False
    after = at + width
    return after >= size or not is_cased(code_point(data, after, character_width(data, after, size)))
