"""The shortest decimal text that reads back to the same float.

The algorithm is Schubfach (Raffaello Giulietti, "The Schubfach way to render doubles", 2020): of the decimals in the
rounding interval of the float, one with the fewest digits, of those the nearest. It needs three products of 64 by 128
bits and powers of ten from `internal.powers`.
"""

from internal.integer_text import decimal_length, put_decimal
from internal.machine import Buffer, float_to_bits, less_unsigned, word
from internal.powers import log2_of_power_of_ten, power_of_ten
from internal.runtime import console_write_at
from internal.utf8 import ascii_text
from internal.wide import carry, divide_by_ten, multiply_high

# the longest text is -1.7976931348623157e+308
MOST_CHARACTERS: Literal[int] = 32

_FRACTION: Literal[int] = 0xF_FFFF_FFFF_FFFF
_HIDDEN_BIT: Literal[int] = 0x10_0000_0000_0000


def float_to_text(value: float) -> str:
    """The repr of a float, in a block of exactly its size."""
    scratch = __array__[byte](32).ptr
    size = put_float(value, scratch)
    text = Buffer[byte](size)
    for i in range(size):
        text[i] = scratch[i]
    return ascii_text(text, size)


def write_float(value: float) -> None:
    """The repr of a float to the console. Allocates nothing."""
    scratch = __array__[byte](32).ptr
    console_write_at(scratch, word(put_float(value, scratch)))


@noinline
def put_float(value: float, to: Ptr[byte]) -> int:
    """Writes the repr of a float, at most 24 characters; gives their number."""
    at = 0
    bits = float_to_bits(value)
    if value != value:
        return put_word(to, 0, 110, 97, 110)
    if bits < 0:
        to[0] = byte(45)
        at = 1
        bits &= int.MAX
    if bits == 0x7FF0_0000_0000_0000:
        return put_word(to, at, 105, 110, 102)
    digits, exponent = shortest_decimal(bits)
    count = decimal_length(digits)
    # the position of the decimal point behind the first digit
    point = count + exponent
    if -4 < point <= 16:
        return _put_fixed(digits, count, point, to, at)
    at = put_mantissa(digits, count, to, at)
    return put_exponent(point - 1, to, at)


def _put_fixed(digits: int, count: int, point: int, to: Ptr[byte], at: int) -> int:
    if point <= 0:
        to[at] = byte(48)
        to[at + 1] = byte(46)
        at += 2
        for _ in range(-point):
            to[at] = byte(48)
            at += 1
        put_decimal(digits, to, at + count)
        return at + count
    if point >= count:
        put_decimal(digits, to, at + count)
        at += count
        for _ in range(point - count):
            to[at] = byte(48)
            at += 1
        to[at] = byte(46)
        to[at + 1] = byte(48)
        return at + 2
    put_decimal(digits, to, at + count + 1)
    for i in range(at, at + point):
        to[i] = to[i + 1]
    to[at + point] = byte(46)
    return at + count + 1


def put_mantissa(digits: int, count: int, to: Ptr[byte], at: int) -> int:
    """A digit, and the others behind a point; gives the position behind them."""
    put_decimal(digits, to, at + count + 1)
    to[at] = to[at + 1]
    if count == 1:
        return at + 1
    to[at + 1] = byte(46)
    return at + count + 1


def put_exponent(exponent: int, to: Ptr[byte], at: int) -> int:
    """`e+16`: the sign and at least two digits."""
    to[at] = byte(101)
    to[at + 1] = byte(45 if exponent < 0 else 43)
    at += 2
    if exponent < 0:
        exponent = -exponent
    size = 3 if exponent >= 100 else 2
    if exponent < 10:
        to[at] = byte(48)
    put_decimal(exponent, to, at + size)
    return at + size


def put_word(to: Ptr[byte], at: int, first: int, second: int, third: int) -> int:
    """Three letters; gives the position behind them."""
    to[at] = byte(first)
    to[at + 1] = byte(second)
    to[at + 2] = byte(third)
    return at + 3


def shortest_decimal(bits: int) -> Tuple[int, int]:
    """Digits without zeros at the end, and the power of ten they count, of a positive finite float's bits."""
    digits, exponent = _decimal_of(bits)
    if exponent >= 0 and digits == 0:
        return (0, 0)
    while True:
        tenth = divide_by_ten(digits)
        if tenth * 10 != digits:
            return (digits, exponent)
        digits = tenth
        exponent += 1


def _decimal_of(bits: int) -> Tuple[int, int]:
    fraction = bits & _FRACTION
    biased = bits >> 52
    mantissa = fraction | _HIDDEN_BIT if biased != 0 else fraction
    exponent = biased - 1075 if biased != 0 else -1074
    if mantissa == 0:
        return (0, 0)
    if -53 < exponent <= 0 and mantissa & ((1 << -exponent) - 1) == 0:
        # a whole number below 2**53
        return (mantissa >> -exponent, 0)
    return _schubfach(mantissa, exponent, fraction == 0 and biased > 1)


def _schubfach(mantissa: int, exponent: int, lower_is_closer: bool) -> Tuple[int, int]:
    """The decimal for mantissa * 2**exponent; `lower_is_closer`: the next smaller float is only half as far away."""
    odd = mantissa & 1
    center = mantissa << 2
    left = center - 1 if lower_is_closer else center - 2
    right = center + 2
    # the largest power of ten that is at most as wide as the interval
    scale = (exponent * 1262611 - (524031 if lower_is_closer else 0)) >> 22
    high, low = power_of_ten(-scale)
    shift = exponent + log2_of_power_of_ten(-scale) + 1
    value = _scaled(high, low, center << shift)
    # with an even mantissa the ends of the interval belong to it
    lower = _scaled(high, low, left << shift) + odd
    upper = _scaled(high, low, right << shift) - odd
    digits = value >> 2
    if digits >= 10:
        # one digit less
        tenth = divide_by_ten(digits)
        below_inside = lower <= 40 * tenth
        above_inside = 40 * tenth + 40 <= upper
        if below_inside != above_inside:
            return (tenth + int(above_inside), scale + 1)
    below_inside = lower <= digits << 2
    above_inside = (digits << 2) + 4 <= upper
    if below_inside != above_inside:
        return (digits + int(above_inside), scale)
    middle = (digits << 2) + 2
    if value > middle or (value == middle and digits & 1 == 1):
        digits += 1
    return (digits, scale)


def _scaled(high: int, low: int, factor: int) -> int:
    """The upper 64 bits of a product of 128 by 64 bits, the last one also set when anything remains below them."""
    part = multiply_high(low, factor)
    middle = high * factor + part
    top = multiply_high(high, factor) + carry(middle, part)
    return top | int(less_unsigned(1, middle))
