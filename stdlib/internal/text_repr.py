"""The repr of text."""

from internal.machine import Buffer
from internal.unicode import is_printable
from internal.utf8 import character_width, code_point, marked_text


def quoted(text: str) -> str:
    """See `str.__repr__`. One allocation."""
    data = text._data
    size = text._size()
    plain = text._plain()
    quote = 39
    room = 2
    double_quotes = False
    single_quotes = 0
    at = 0
    while at < size:
        c = int(data[at])
        if c == 39:
            single_quotes += 1
        elif c == 34:
            double_quotes = True
        if plain or c < 0x80:
            room += _ascii_room(c)
            at += 1
        else:
            width = character_width(data, at, size)
            room += _wide_room(code_point(data, at, width), width)
            at += width
    if single_quotes > 0:
        if double_quotes:
            room += single_quotes
        else:
            quote = 34
    result = Buffer[byte](room)
    result[0] = byte(quote)
    to = 1
    at = 0
    while at < size:
        c = int(data[at])
        if plain or c < 0x80:
            to = _put_ascii(c, quote, result, to)
            at += 1
        else:
            width = character_width(data, at, size)
            code = code_point(data, at, width)
            if is_printable(code):
                result.take(to, data, at, width)
                to += width
            else:
                to = _put_escape(code, result, to)
            at += width
    result[to] = byte(quote)
    return marked_text(result, room, not plain)


def _ascii_room(c: int) -> int:
    if c == 92 or c == 10 or c == 13 or c == 9:
        return 2
    return 4 if c < 32 or c == 127 else 1


def _wide_room(code: int, width: int) -> int:
    if is_printable(code):
        return width
    return _escape_room(code)


def _escape_room(code: int) -> int:
    if code & ~0xFF == 0xDC00 or code < 0x100:
        return 4
    return 6 if code < 0x10000 else 10


def _put_ascii(c: int, quote: int, data: Buffer[byte], at: int) -> int:
    if c == quote or c == 92:
        data[at] = byte(92)
        data[at + 1] = byte(c)
        return at + 2
    if c == 10 or c == 13 or c == 9:
        data[at] = byte(92)
        data[at + 1] = byte(110 if c == 10 else 114 if c == 13 else 116)
        return at + 2
    if c < 32 or c == 127:
        data[at] = byte(92)
        data[at + 1] = byte(120)
        data[at + 2] = byte(hex_digit(c >> 4))
        data[at + 3] = byte(hex_digit(c & 15))
        return at + 4
    data[at] = byte(c)
    return at + 1


def _put_escape(code: int, data: Buffer[byte], at: int) -> int:
    """`\\xHH`, `\\uXXXX` or `\\UXXXXXXXX`; the first also for a byte that is not UTF-8."""
    if code & ~0xFF == 0xDC00:
        code &= 0xFF
    digits = 2 if code < 0x100 else 4 if code < 0x10000 else 8
    data[at] = byte(92)
    data[at + 1] = byte(120 if digits == 2 else 117 if digits == 4 else 85)
    at += 2
    shift = 4 * (digits - 1)
    while shift >= 0:
        data[at] = byte(hex_digit((code >> shift) & 15))
        at += 1
        shift -= 4
    return at


def hex_digit(value: int) -> int:
    """The ASCII code of a hexadecimal digit, in lower case."""
    return 48 + value if value < 10 else 87 + value


def ascii_escaped(text: str) -> str:
    """A repr with everything beyond ASCII escaped."""
    if text._plain():
        return text
    data = text._data
    size = text._size()
    room = 0
    at = 0
    while at < size:
        width = character_width(data, at, size)
        room += 1 if int(data[at]) < 0x80 else _escape_room(code_point(data, at, width))
        at += width
    result = Buffer[byte](room)
    to = 0
    at = 0
    while at < size:
        width = character_width(data, at, size)
        if int(data[at]) < 0x80:
            result[to] = data[at]
            to += 1
        else:
            to = _put_escape(code_point(data, at, width), result, to)
        at += width
    return marked_text(result, room, False)
