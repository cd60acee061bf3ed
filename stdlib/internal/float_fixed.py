"""A float with so many decimal places, rounded from the exact value, halves to even.

Below 2**63 the part before the point is an `int`, and the part behind it, as a binary fraction of two words, gives a digit
for each multiplication by ten. No value that 118 bits behind the point cannot hold shows in 18 places.
"""

from internal.float_decimal import expand_whole
from internal.integer_text import put_decimal, text_in_field
from internal.machine import Buffer, float_to_bits
from internal.utf8 import ascii_text

# the most decimal places there may be; the compiler knows the number too
MOST_PLACES: Literal[int] = 18

# a sign, a digit that rounding adds, and 19 others stand before the point
_POINT: Literal[int] = 21

_FRACTION: Literal[int] = 0xF_FFFF_FFFF_FFFF
_HIDDEN_BIT: Literal[int] = 0x10_0000_0000_0000

# bits in each of the two words of a fraction: ten times it has to fit too
_WORD: Literal[int] = 59
_WORD_BITS: Literal[int] = (1 << 59) - 1
_HALF: Literal[int] = 1 << 58


@inline
def fixed(value: float, places: int) -> str:
    """What `.2f` shows, for at most `MOST_PLACES`. One allocation."""
    return fixed_field(value, places, 0, 32)


def fixed_field(value: float, places: int, width: int, fill: int) -> str:
    """`fixed` in a field, as `text_in_field` fills it. One allocation."""
    scratch = __array__[byte](40).ptr
    start = _put_fixed(value, places, scratch)
    if start < 0:
        text = _far_out(value, places)
        return text_in_field(text._data.pointer(), 0, text._size(), width, fill)
    end = _POINT + places
    if places > 0:
        end += 1
    return text_in_field(scratch, start, end, width, fill)


@noinline
def _put_fixed(value: float, places: int, to: Ptr[byte]) -> int:
    """Writes a number with its point at `_POINT`; gives where it starts, or -1 for what is too large or none."""
    bits = float_to_bits(value)
    biased = (bits >> 52) & 0x7FF
    if biased >= 1023 + 63:
        return -1
    mantissa = bits & _FRACTION
    if biased != 0:
        mantissa |= _HIDDEN_BIT
    # the bits of the mantissa behind the point
    behind = 1075 - biased
    whole = 0
    high = 0
    low = 0
    if behind <= 0:
        whole = mantissa << -behind
    elif behind <= _WORD:
        whole = mantissa >> behind
        high = (mantissa - (whole << behind)) << (_WORD - behind)
    elif behind <= 2 * _WORD:
        high = mantissa >> (behind - _WORD)
        low = (mantissa - (high << (behind - _WORD))) << (2 * _WORD - behind)
    start = put_decimal(whole, to, _POINT)
    end = _POINT
    if places > 0:
        to[_POINT] = byte(46)
        end = _POINT + 1 + places
        for at in range(_POINT + 1, end):
            low *= 10
            high = high * 10 + (low >> _WORD)
            low &= _WORD_BITS
            to[at] = byte(48 + (high >> _WORD))
            high &= _WORD_BITS
    if high > _HALF or high == _HALF and (low != 0 or int(to[end - 1]) & 1 == 1):
        start = _count_up(to, start, end)
    if bits < 0:
        start -= 1
        to[start] = byte(45)
    return start


def _count_up(digits: Ptr[byte], start: int, end: int) -> int:
    """Adds one to the last digit; gives where the number starts now."""
    digits[start - 1] = byte(48)
    at = end - 1
    while True:
        digit = int(digits[at])
        if digit == 57:
            digits[at] = byte(48)
        elif digit != 46:
            digits[at] = byte(digit + 1)
            return at if at < start else start
        at -= 1


@cold
@noinline
def _far_out(value: float, places: int) -> str:
    """What is not below 2**63."""
    if value != value:
        return "nan"
    if value - value != 0.0:
        return "inf" if value > 0.0 else "-inf"
    bits = float_to_bits(value)
    digits = expand_whole((bits & _FRACTION) | _HIDDEN_BIT, ((bits >> 52) & 0x7FF) - 1075, places)
    front = 1 if bits < 0 else 0
    point = front + digits.point
    text = Buffer[byte](point + 1 + places)
    text[0] = byte(45)
    text.take(front, digits.data, digits.start, digits.point)
    if places == 0:
        return ascii_text(text, point)
    text[point] = byte(46)
    text.take(point + 1, digits.data, digits.start + digits.point, places)
    return ascii_text(text, point + 1 + places)
