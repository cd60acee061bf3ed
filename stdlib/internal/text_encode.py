"""Text to bytes and back."""

from internal.machine import Buffer, word
from internal.utf8 import character_width, code_point, marked_text, put_code_point, wide_character_width

_ASCII: Literal[int] = 0x7F
_LATIN: Literal[int] = 0xFF
_ANY: Literal[int] = 0x10FFFF


def encoded(text: str, encoding: str, errors: str) -> bytes:
    """See `str.encode`."""
    size = text._size()
    highest = _highest(encoding)
    if highest == _ANY or text._plain():
        return bytes.__make__(text._data, word(size))
    data = text._data
    result = Buffer[byte](size)
    to = 0
    at = 0
    position = 0
    while at < size:
        width = character_width(data, at, size)
        code = code_point(data, at, width)
        if code <= highest:
            result[to] = byte(code)
            to += 1
        elif errors == "replace":
            result[to] = byte(63)
            to += 1
        elif errors != "ignore":
            raise UnicodeEncodeError(_name(highest) + " codec can't encode character " + repr(chr(code)) + " in position "
                                     + str(position) + ": ordinal not in range(" + str(highest + 1) + ")")
        at += width
        position += 1
    return bytes.__make__(result, word(to))


def decoded(data: Buffer[byte], size: int, encoding: str, errors: str) -> str:
    """See `bytes.decode`. UTF-8 shares the bytes when they are valid."""
    highest = _highest(encoding)
    plain = True
    bad = 0
    at = 0
    while at < size:
        if int(data[at]) < 0x80:
            at += 1
            continue
        plain = False
        width = wide_character_width(data, at, size)
        if highest == _ASCII or (highest == _ANY and width == 1):
            if errors != "ignore" and errors != "replace":
                _raise_decode(data, at, size, highest)
            bad += 1
        at += width if highest == _ANY else 1
    if plain or (highest == _ANY and bad == 0):
        return marked_text(data, size, not plain)
    # each byte from 0x80 on becomes at most three
    room = size
    for i in range(size):
        if int(data[i]) >= 0x80:
            room += 2
    result = Buffer[byte](room)
    to = 0
    at = 0
    while at < size:
        width = character_width(data, at, size) if highest == _ANY else 1
        if width > 1 or int(data[at]) < 0x80:
            result.take(to, data, at, width)
            to += width
        elif highest == _LATIN:
            to = put_code_point(int(data[at]), result, to)
        elif errors == "replace":
            to = put_code_point(0xFFFD, result, to)
        at += width
    return marked_text(result, to, True)


def _highest(encoding: str) -> int:
    """The highest code point of an encoding."""
    name = encoding.lower().replace("_", "-")
    if name == "utf-8" or name == "utf8":
        return _ANY
    if name == "ascii" or name == "us-ascii":
        return _ASCII
    if name == "latin-1" or name == "latin1" or name == "iso-8859-1" or name == "iso8859-1":
        return _LATIN
    raise LookupError("unknown encoding: " + encoding)


def _name(highest: int) -> str:
    return "'ascii'" if highest == _ASCII else "'latin-1'" if highest == _LATIN else "'utf-8'"


@cold
@noinline
def _raise_decode(data: Buffer[byte], at: int, size: int, highest: int) -> Never:
    first = int(data[at])
    if highest == _ASCII:
        reason = "ordinal not in range(128)"
    elif first < 0xC2 or first > 0xF4:
        reason = "invalid start byte"
    elif _is_cut_off(data, at, size):
        reason = "unexpected end of data"
    else:
        reason = "invalid continuation byte"
    raise UnicodeDecodeError(_name(highest) + " codec can't decode byte 0x" + hex(first)[2:] + " in position " + str(at)
                             + ": " + reason)


def _is_cut_off(data: Buffer[byte], at: int, size: int) -> bool:
    """Whether all that follows a first byte up to the end could belong to its character."""
    first = int(data[at])
    width = 2 if first < 0xE0 else 3 if first < 0xF0 else 4
    if at + width <= size:
        return False
    for i in range(at + 1, size):
        if int(data[i]) & 0xC0 != 0x80:
            return False
    return True
