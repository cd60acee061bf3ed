"""Decimal digits of floats, rounded from the exact value, halves to even."""

from internal.integer_text import decimal_length, put_decimal
from internal.machine import Buffer, divide_unsigned
from internal.powers import log10_of_power_of_two

_NINE_DIGITS: Literal[int] = 1_000_000_000
_LIMB: Literal[int] = 0xFFFF_FFFF


@tuple
class Decimal:
    """Digits as ASCII in a buffer, from `start` on, and how many of them stand before the decimal point."""

    data: Buffer[byte]
    start: int
    count: int
    point: int


def fixed_digits(bits: int, places: int) -> Decimal:
    """All digits up to so many decimal places of a positive finite float's bits; at least one before the point.
    A negative number of places rounds before the point, where zeros follow then."""
    exact = _expand(bits, places if places > 0 else 0)
    return _rounded(exact, exact.point + places)


def significant_digits(bits: int, count: int) -> Decimal:
    """So many digits, the first of them not 0 unless the value is."""
    if bits == 0:
        exact = _expand(bits, count)
        return Decimal(exact.data, exact.start, count, 1)
    # the decimal logarithm is this or one more
    biased = bits >> 52
    highest = biased - 1023 if biased != 0 else _highest_bit(bits) - 1074
    estimate = log10_of_power_of_two(highest)
    exact = _expand(bits, count - estimate if count > estimate else 0)
    zeros = 0
    while exact.data[exact.start + zeros] == byte(48):
        zeros += 1
    trimmed = Decimal(exact.data, exact.start + zeros, exact.count - zeros, exact.point - zeros)
    result = _rounded(trimmed, count)
    return Decimal(result.data, result.start, count, result.point)


def _highest_bit(bits: int) -> int:
    at = 0
    while bits > 1:
        bits >>= 1
        at += 1
    return at


def _rounded(exact: Decimal, count: int) -> Decimal:
    """The first `count` digits; one more stands in front when they were all nines. The last digit of `exact` is not 0
    when digits that are not 0 have been left out behind it."""
    if count < 0:
        count = -1
    data = exact.data
    start = exact.start
    if count >= exact.count:
        return Decimal(data, start, count, exact.point)
    up = False
    if count >= 0:
        next_digit = int(data[start + count])
        if next_digit > 53:
            up = True
        elif next_digit == 53:
            up = count > 0 and int(data[start + count - 1]) & 1 == 1
            for i in range(start + count + 1, start + exact.count):
                if data[i] != byte(48):
                    up = True
    else:
        count = 0
    point = exact.point
    for i in range(start + count, start + point):
        data[i] = byte(48)
    if up:
        at = start + count - 1
        while at >= start and data[at] == byte(57):
            data[at] = byte(48)
            at -= 1
        if at >= start:
            data[at] = byte(int(data[at]) + 1)
        else:
            # there is always room for one digit in front
            start -= 1
            data[start] = byte(49)
            point += 1
            count += 1
    return Decimal(data, start, count, point)


def _expand(bits: int, places: int) -> Decimal:
    """The digits before the point, and at least two more than `places` behind it; the last is not 0 when more follow."""
    biased = bits >> 52
    mantissa = bits & 0xF_FFFF_FFFF_FFFF
    exponent = -1074
    if biased != 0:
        mantissa |= 0x10_0000_0000_0000
        exponent = biased - 1075
    if exponent >= 0:
        return expand_whole(mantissa, exponent, places)
    limbs = __array__[UInt[32]](36).ptr
    whole = mantissa >> (-exponent if exponent > -64 else 63)
    length = decimal_length(whole)
    room = length + places + 12
    data = Buffer[byte](room)
    put_decimal(whole, data.pointer(), 1 + length)
    # the fraction as limbs, the highest first in value and last in memory
    count = (31 - exponent) >> 5
    shift = 32 * count + exponent
    fraction = mantissa - (whole << -exponent) if exponent > -64 else mantissa
    _set_limbs(limbs, count, fraction, shift)
    lowest = 0
    at = 1 + length
    # one digit to round by and one that says whether anything follows
    end = at + places + 2
    while at < end:
        while lowest < count and limbs[lowest] == UInt[32](0):
            lowest += 1
        carried = 0
        for i in range(lowest, count):
            carried += int(limbs[i]) * _NINE_DIGITS
            limbs[i] = UInt[32](carried & _LIMB)
            carried >>= 32
        at = _put_nine(carried, data, at)
    last = at - 1
    while lowest < count:
        if limbs[lowest] != UInt[32](0) and data[last] == byte(48):
            data[last] = byte(49)
        lowest += 1
    return Decimal(data, 1, last, length)


def expand_whole(mantissa: int, exponent: int, places: int) -> Decimal:
    """The digits of `mantissa << exponent`, and two zeros more than `places` behind them."""
    limbs = __array__[UInt[32]](36).ptr
    count = (exponent + 84) >> 5
    _set_limbs(limbs, count, mantissa, exponent)
    # at least as many digits as there can be
    most = log10_of_power_of_two(exponent + 53) + 10
    data = Buffer[byte](most + places + 4)
    at = most
    while count > 0:
        rest = 0
        for i in range(count - 1, -1, -1):
            part = (rest << 32) | int(limbs[i])
            quotient = divide_unsigned(part, _NINE_DIGITS)
            rest = part - quotient * _NINE_DIGITS
            limbs[i] = UInt[32](quotient)
        while count > 0 and limbs[count - 1] == UInt[32](0):
            count -= 1
        if count > 0:
            _put_nine(rest, data, at - 9)
            at -= 9
        else:
            at = put_decimal(rest, data.pointer(), at)
    for i in range(places + 2):
        data[most + i] = byte(48)
    return Decimal(data, at, most + places + 2 - at, most - at)


def _put_nine(value: int, data: Buffer[byte], at: int) -> int:
    """Nine digits with leading zeros."""
    for i in range(9):
        data[at + i] = byte(48)
    put_decimal(value, data.pointer(), at + 9)
    return at + 9


def _set_limbs(limbs: Ptr[UInt[32]], count: int, value: int, shift: int) -> None:
    """`value << shift` in so many limbs of 32 bits, the lowest first."""
    for i in range(count):
        limbs[i] = UInt[32](0)
    at = shift >> 5
    bit = shift & 31
    low = (value & _LIMB) << bit
    high = (value >> 32) << bit
    high += (low >> 32) & _LIMB
    limbs[at] = UInt[32](low & _LIMB)
    if at + 1 < count:
        limbs[at + 1] = UInt[32](high & _LIMB)
    if at + 2 < count:
        limbs[at + 2] = UInt[32]((high >> 32) & _LIMB)
