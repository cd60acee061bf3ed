"""Decimal text of integers. 64-bit divisions are rare: a 32-bit processor calls a function for each."""

from internal.machine import Buffer, divide_truncated, divide_unsigned, less_unsigned, shift_right_unsigned
from internal.machine import word
from internal.runtime import console_write_at, error_write_at

_NINE_DIGITS: Literal[int] = 1_000_000_000
_LARGEST_CHUNK: Literal[int] = 0xFFFF_FFFF

MOST_DIGITS: Literal[int] = 20


def decimal_length(magnitude: int) -> int:
    """How many decimal digits a number has, taken as unsigned. Allocates nothing."""
    length = 0
    while less_unsigned(_LARGEST_CHUNK, magnitude):
        magnitude = divide_unsigned(magnitude, _NINE_DIGITS)
        length += 9
    chunk = magnitude
    limit = 10
    length += 1
    while limit <= chunk:
        limit *= 10
        length += 1
    return length


def put_decimal(magnitude: int, digits: Ptr[byte], end: int) -> int:
    """Writes the digits of a number, taken as unsigned, before position `end`; gives where they start. No allocation."""
    at = end
    while less_unsigned(_LARGEST_CHUNK, magnitude):
        rest = divide_unsigned(magnitude, _NINE_DIGITS)
        at = _put_chunk(Int[32](magnitude - rest * _NINE_DIGITS), digits, at, at - 9)
        magnitude = rest
    return _put_chunk(Int[32](magnitude), digits, at, at - 1)


@noinline
def _put_chunk(chunk: Int[32], digits: Ptr[byte], end: int, at_most: int) -> int:
    """A chunk is an unsigned 32-bit number; zeros fill up to `at_most`."""
    at = end
    ten = Int[32](10)
    zero = Int[32](48)
    while chunk != Int[32](0):
        rest = divide_unsigned(chunk, ten)
        at -= 1
        digits[at] = byte(zero + (chunk - rest * ten))
        chunk = rest
    while at > at_most:
        at -= 1
        digits[at] = byte(48)
    return at


def put_signed(value: int, digits: Ptr[byte], end: int) -> int:
    """Like `put_decimal`, with a minus sign where one is due."""
    if value >= 0:
        return put_decimal(value, digits, end)
    at = put_decimal(-value, digits, end) - 1
    digits[at] = byte(45)
    return at


def write_decimal(value: int) -> None:
    """Decimal text to the console. Allocates nothing."""
    digits = __array__[byte](20).ptr
    start = put_signed(value, digits, MOST_DIGITS)
    console_write_at(digits + start, word(MOST_DIGITS - start))


def write_error_decimal(value: int) -> None:
    """Decimal text to standard error. Allocates nothing."""
    digits = __array__[byte](20).ptr
    start = put_signed(value, digits, MOST_DIGITS)
    error_write_at(digits + start, word(MOST_DIGITS - start))


def decimal(value: int) -> str:
    """Decimal text in a block of exactly its size."""
    negative = value < 0
    magnitude = -value if negative else value
    length = decimal_length(magnitude) + int(negative)
    text = Buffer[byte](length)
    put_signed(value, text.pointer(), length)
    return str.__make__(text, word(length))


def decimal_field(value: int, width: int, fill: int) -> str:
    """Decimal text in a field, as `text_in_field` fills it. One allocation."""
    digits = __array__[byte](20).ptr
    return text_in_field(digits, put_signed(value, digits, MOST_DIGITS), MOST_DIGITS, width, fill)


@noinline
def text_in_field(digits: Ptr[byte], start: int, end: int, width: int, fill: int) -> str:
    """A number's ASCII text, filled up in front; with zeros, behind its minus sign."""
    missing = width - (end - start) if width > end - start else 0
    text = Buffer[byte](end - start + missing)
    at = 0
    if fill == 48 and missing > 0 and int(digits[start]) == 45:
        text[0] = byte(45)
        start += 1
        at = 1
    for _ in range(missing):
        text[at] = byte(fill)
        at += 1
    while start < end:
        text[at] = digits[start]
        start += 1
        at += 1
    return str.__make__(text, word(at))


def wide_decimal(value) -> str:
    """Decimal text of an `Int[N]` or `UInt[N]` of any width, a digit at a time."""
    zero = type(value)(0)
    ten = type(value)(10)
    if isinstance(value, Int):
        negative = value < zero
    else:
        negative = False
    digits: List[byte] = []
    while True:
        # a negative number keeps its sign: the smallest has no positive counterpart
        rest = divide_truncated(value, ten) if negative else divide_unsigned(value, ten)
        digit = int(value - rest * ten)
        digits.append(byte(48 + (-digit if negative else digit)))
        value = rest
        if value == zero:
            break
    if negative:
        digits.append(byte(45))
    digits.reverse()
    return str.__make__(digits._items, word(len(digits)))


def prefixed(value: int, shift: int, letter: int) -> str:
    """Text in base 2, 8 or 16 (`shift` is 1, 3, 4) behind `0` and a letter."""
    negative = value < 0
    magnitude = -value if negative else value
    digits = power_of_two_length(magnitude, shift)
    size = digits + 2 + int(negative)
    text = Buffer[byte](size)
    at = 0
    if negative:
        text[0] = byte(45)
        at = 1
    text[at] = byte(48)
    text[at + 1] = byte(letter)
    put_power_of_two(magnitude, shift, False, text.pointer(), size)
    return str.__make__(text, word(size))


def power_of_two_length(magnitude: int, shift: int) -> int:
    """How many digits a number, taken as unsigned, has in base 2, 8 or 16."""
    length = 1
    rest = shift_right_unsigned(magnitude, shift)
    while rest != 0:
        rest >>= shift
        length += 1
    return length


def put_power_of_two(magnitude: int, shift: int, upper: bool, digits: Ptr[byte], end: int) -> int:
    """Writes the digits of a number, taken as unsigned, before position `end`; gives where they start. No allocation."""
    letters = 55 if upper else 87
    mask = (1 << shift) - 1
    while True:
        digit = magnitude & mask
        end -= 1
        digits[end] = byte(48 + digit if digit < 10 else letters + digit)
        magnitude = shift_right_unsigned(magnitude, shift)
        if magnitude == 0:
            return end
