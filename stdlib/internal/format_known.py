"""Formatting by a specification that is written out in the program: the compiler takes it apart (`KnownFormats`) and calls
these one after another, only those that it needs."""

from internal.float_fixed import fixed, fixed_field
from internal.format_float import exponent_body, format_number, general_body, not_finite
from internal.format_integer import format_whole
from internal.integer_text import decimal_field, power_of_two_length, prefixed, put_power_of_two
from internal.machine import Buffer, float_to_bits
from internal.spec import Spec
from internal.utf8 import ascii_text, marked_text, part_of, skip_characters

_NAN_OR_INF: Literal[int] = 0x7FF0_0000_0000_0000


# ---- numbers as text, with a minus sign where one is due

def percentage(value: float, places: int) -> str:
    """`.2%`, for what `fixed` takes."""
    return str.__cat__(fixed(value * 100.0, places), "%")


def with_exponent(value: float, precision: int, upper: bool) -> str:
    """`.2e`"""
    bits = float_to_bits(value) & int.MAX
    if bits >= _NAN_OR_INF:
        return _negated(value, not_finite(bits, upper))
    return _negated(value, exponent_body(bits, precision, False, upper))


def general(value: float, precision: int, upper: bool, decimal_place: bool) -> str:
    """`.2g`; with a decimal place, what `.2` alone shows."""
    bits = float_to_bits(value) & int.MAX
    if bits >= _NAN_OR_INF:
        return _negated(value, not_finite(bits, upper))
    return _negated(value, general_body(bits, precision, False, upper, decimal_place))


def _negated(value: float, body: str) -> str:
    if float_to_bits(value) < 0 and value == value:
        return str.__cat__("-", body)
    return body


def in_base(value: int, shift: int, upper: bool) -> str:
    """`b`, `o`, `x`, `X`: `shift` is 1, 3, 4."""
    negative = value < 0
    magnitude = -value if negative else value
    size = power_of_two_length(magnitude, shift) + int(negative)
    text = Buffer[byte](size)
    text[0] = byte(45)
    put_power_of_two(magnitude, shift, upper, text.pointer(), size)
    return ascii_text(text, size)


def with_prefix(value: int, shift: int, letter: int) -> str:
    """`#b`, `#o`, `#x`"""
    return prefixed(value, shift, letter)


# ---- what stands around the digits

def signed(text: str, sign: str) -> str:
    """`+` or a space in front of a number that is not negative."""
    return text if _is_negative(text) else str.__cat__(sign, text)


def _is_negative(text: str) -> bool:
    return text._data[0] == byte(45)


def grouped_integer(text: str, separator: int, group: int) -> str:
    front = int(_is_negative(text))
    return _grouped(text, front, text._size() - front, separator, group)


def grouped_float(text: str, separator: int) -> str:
    """Groups the digits before the point or the exponent."""
    front = int(_is_negative(text))
    count = 0
    while front + count < text._size() and 48 <= int(text._data[front + count]) <= 57:
        count += 1
    return _grouped(text, front, count, separator, 3)


@noinline
def _grouped(text: str, front: int, count: int, separator: int, group: int) -> str:
    """Separates groups of the `count` digits behind the first characters."""
    if count <= group:
        return text
    size = text._size()
    result = Buffer[byte](size + (count - 1) // group)
    end = front + count
    at = end + (count - 1) // group
    result.take(at, text._data, end, size - end)
    total = at + size - end
    digits = 0
    while end > 0:
        if digits == group and end > front:
            at -= 1
            result[at] = byte(separator)
            digits = 0
        digits += 1
        at -= 1
        end -= 1
        result[at] = text._data[end]
    return ascii_text(result, total)


# ---- fields: `fill` is an ASCII character

@inline
def left(text: str, width: int, fill: int) -> str:
    """ASCII text in a field."""
    return _inserted(text, text._size(), width - text._size(), fill)


@inline
def right(text: str, width: int, fill: int) -> str:
    """ASCII text in a field."""
    return _inserted(text, 0, width - text._size(), fill)


def center(text: str, width: int, fill: int) -> str:
    """ASCII text in a field."""
    missing = width - text._size()
    return _inserted(_inserted(text, 0, missing >> 1, fill), text._size() + (missing >> 1), (missing + 1) >> 1, fill)


def inner(text: str, width: int, fill: int, prefix: int) -> str:
    """A number in a field that is filled between its sign or its prefix of so many characters and its digits."""
    first = int(text._data[0])
    front = prefix + int(first == 45 or first == 43 or first == 32)
    return _inserted(text, front, width - text._size(), fill)


def text_left(text: str, width: int, fill: int) -> str:
    return _inserted(text, text._size(), width - len(text), fill)


def text_right(text: str, width: int, fill: int) -> str:
    return _inserted(text, 0, width - len(text), fill)


def text_center(text: str, width: int, fill: int) -> str:
    missing = width - len(text)
    return _inserted(_inserted(text, 0, missing >> 1, fill), text._size() + (missing >> 1), (missing + 1) >> 1, fill)


@noinline
def _inserted(text: str, at: int, count: int, fill: int) -> str:
    """Text with a character, several times, before a byte of it."""
    if count <= 0:
        return text
    size = text._size()
    result = Buffer[byte](size + count)
    result.take(0, text._data, 0, at)
    for i in range(at, at + count):
        result[i] = byte(fill)
    result.take(at + count, text._data, at, size - at)
    return marked_text(result, size + count, not text._plain())


def first_characters(text: str, count: int) -> str:
    """`.3` of text."""
    if text._plain():
        return part_of(text, 0, count if count < text._size() else text._size())
    return part_of(text, 0, skip_characters(text._data, 0, text._size(), count))


# ---- what is rare

def any_float(value: float, fill: int, align: int, sign: int, no_negative_zero: bool, alternate: bool, width: int,
              grouping: int, precision: int, kind: int) -> str:
    """A float by a specification that only needs no reading."""
    spec = Spec(fill, align, sign, no_negative_zero, alternate, width, grouping, precision, kind)
    return format_number(value, spec, "float")


def any_integer(value: int, fill: int, align: int, sign: int, no_negative_zero: bool, alternate: bool, width: int,
                grouping: int, precision: int, kind: int) -> str:
    return format_whole(value, Spec(fill, align, sign, no_negative_zero, alternate, width, grouping, precision, kind))
