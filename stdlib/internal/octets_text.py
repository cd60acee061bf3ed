"""Bytes as text."""

from internal.machine import Buffer
from internal.text_repr import hex_digit
from internal.utf8 import ascii_text


def octets_repr(data: Buffer[byte], size: int, prefix: str, suffix: str) -> str:
    """The repr of bytes between two texts. One allocation."""
    quote = 39
    room = prefix._size() + suffix._size() + 2
    double_quotes = False
    single_quotes = 0
    for i in range(size):
        c = int(data[i])
        if c == 39:
            single_quotes += 1
        elif c == 34:
            double_quotes = True
        room += 2 if c == 92 or c == 9 or c == 10 or c == 13 else 4 if c < 32 or c > 126 else 1
    if single_quotes > 0:
        if double_quotes:
            room += single_quotes
        else:
            quote = 34
    result = Buffer[byte](room)
    to = prefix._put(result, 0)
    result[to] = byte(quote)
    to += 1
    for i in range(size):
        c = int(data[i])
        if c == quote or c == 92:
            result[to] = byte(92)
            result[to + 1] = byte(c)
            to += 2
        elif c == 9 or c == 10 or c == 13:
            result[to] = byte(92)
            result[to + 1] = byte(116 if c == 9 else 110 if c == 10 else 114)
            to += 2
        elif c < 32 or c > 126:
            result[to] = byte(92)
            result[to + 1] = byte(120)
            result[to + 2] = byte(hex_digit(c >> 4))
            result[to + 3] = byte(hex_digit(c & 15))
            to += 4
        else:
            result[to] = byte(c)
            to += 1
    result[to] = byte(quote)
    suffix._put(result, to + 1)
    return ascii_text(result, room)


def hex_text(data: Buffer[byte], size: int, separator: str, group: int) -> str:
    """See `bytes.hex`."""
    if len(separator) > 1:
        raise ValueError("sep must be length 1.")
    separated = len(separator) == 1 and group != 0 and size > 0
    backwards = group < 0
    if backwards:
        group = -group
    separators = (size - 1) // group if separated else 0
    result = Buffer[byte](2 * size + separators)
    to = 0
    for i in range(size):
        if separated and i > 0 and (i if backwards else size - i) % group == 0:
            result[to] = separator._data[0]
            to += 1
        c = int(data[i])
        result[to] = byte(hex_digit(c >> 4))
        result[to + 1] = byte(hex_digit(c & 15))
        to += 2
    return ascii_text(result, to)
