"""Floats from decimal text, correctly rounded. Allocates only for the rare numbers that are nearly half-way.

The first 19 digits, as an integer, are multiplied by a power of ten of 128 bits (after Daniel Lemire, "Number Parsing at a
Gigabyte per Second", 2021). The product bounds the value from both sides; where both bounds round to the same float, that
is it. Else the decimal is compared exactly with the middle of the two floats.
"""

from internal.big import compare_with_middle
from internal.integer_parse import ascii_digits, is_ascii_space
from internal.machine import Buffer, float_from_bits, leading_zeros, less_unsigned, shift_left
from internal.machine import shift_right_unsigned
from internal.powers import log2_of_power_of_ten, power_of_ten
from internal.wide import carry, multiply_high

_INFINITY: Literal[int] = 0x7FF0_0000_0000_0000
_UNDERSCORE: Literal[int] = 95


def parse_float(source: str) -> float:
    """See `float(text)`."""
    text = source if source._plain() else ascii_digits(source)
    data = text._data
    end = text._size()
    at = 0
    while at < end and is_ascii_space(int(data[at])):
        at += 1
    while end > at and is_ascii_space(int(data[end - 1])):
        end -= 1
    negative = False
    if at < end and (data[at] == byte(43) or data[at] == byte(45)):
        negative = data[at] == byte(45)
        at += 1
    if at < end and int(data[at]) | 32 >= 97:
        return _parse_name(source, data, at, end, negative)
    # the digits, without point and underscores
    digits = Buffer[byte](end - at + 1)
    count = 0
    point = -1
    previous = 0
    while at < end:
        c = int(data[at])
        if 48 <= c <= 57:
            digits[count] = byte(c)
            count += 1
        elif c == 46 and point < 0 and previous != _UNDERSCORE:
            point = count
        elif c == _UNDERSCORE and 48 <= previous <= 57 and at + 1 < end and 48 <= int(data[at + 1]) <= 57:
            pass
        else:
            break
        previous = c
        at += 1
    if count == 0:
        _raise_invalid(source)
    if point < 0:
        point = count
    exponent = 0
    if at < end and int(data[at]) | 32 == 101:
        at += 1
        minus = False
        if at < end and (data[at] == byte(43) or data[at] == byte(45)):
            minus = data[at] == byte(45)
            at += 1
        start = at
        while at < end:
            c = int(data[at])
            if c == _UNDERSCORE and at > start and at + 1 < end and data[at - 1] != byte(_UNDERSCORE):
                at += 1
                continue
            if c < 48 or c > 57:
                break
            if exponent < 100_000_000:
                exponent = exponent * 10 + c - 48
            at += 1
        if at == start:
            _raise_invalid(source)
        if minus:
            exponent = -exponent
    if at != end:
        _raise_invalid(source)
    bits = bits_of_decimal(digits, 0, count, exponent + point - count)
    return float_from_bits(bits | (1 << 63)) if negative else float_from_bits(bits)


def _parse_name(source: str, data: Buffer[byte], at: int, end: int, negative: bool) -> float:
    infinite = _is_word(data, at, end, "inf") or _is_word(data, at, end, "infinity")
    if not infinite and not _is_word(data, at, end, "nan"):
        _raise_invalid(source)
    bits = _INFINITY if infinite else 0x7FF8_0000_0000_0000
    return float_from_bits(bits | (1 << 63)) if negative else float_from_bits(bits)


def _is_word(data: Buffer[byte], at: int, end: int, wanted: str) -> bool:
    size = wanted._size()
    if end - at != size:
        return False
    for i in range(size):
        if int(data[at + i]) | 32 != int(wanted._data[i]):
            return False
    return True


def bits_of_decimal(digits: Buffer[byte], start: int, count: int, exponent: int) -> int:
    """The bits of the float nearest to `digits` times ten to the exponent, halves to even."""
    while count > 0 and digits[start] == byte(48):
        start += 1
        count -= 1
    while count > 0 and digits[start + count - 1] == byte(48):
        count -= 1
        exponent += 1
    if count == 0 or count + exponent < -324:
        return 0
    if count + exponent > 310:
        return _INFINITY
    used = count if count < 19 else 19
    value = 0
    for i in range(used):
        value = value * 10 + int(digits[start + i]) - 48
    scale = exponent + count - used
    if scale < -351:
        # only more than 19 digits can lead here, and only to nothing
        return 0
    high, low = power_of_ten(scale)
    zeros = leading_zeros(value)
    value = shift_left(value, zeros)
    # the product of 64 by 128 bits; the power may be too large by less than one, the digits too small by less than one
    p0 = value * low
    part = multiply_high(value, low)
    p1 = part + value * high
    p2 = multiply_high(value, high) + carry(p1, part)
    # value = p2.p1.p0 * 2**(binary + 128)
    binary = log2_of_power_of_ten(scale) - 127 - zeros
    upper_1 = p1
    upper_2 = p2
    if count > used:
        # one more in the last digit: a power of ten, shifted as the digits were
        step_high = shift_left(high, zeros)
        step_low = shift_left(low, zeros)
        if zeros > 0:
            step_high |= shift_right_unsigned(low, 64 - zeros)
            upper_2 += shift_right_unsigned(high, 64 - zeros)
        s0 = p0 + step_low
        add = carry(s0, p0)
        s1 = p1 + step_high
        over = carry(s1, p1)
        upper_1 = s1 + add
        over += carry(upper_1, s1)
        upper_2 += over
        if less_unsigned(upper_2, p2):
            # beyond 192 bits: too rare to be told apart
            return compare_with_middle(digits, start, count, exponent, _below(p2, p1, p0, value, binary))
        upper = _rounded(upper_2, upper_1 | s0, binary)
    else:
        upper = _rounded(p2, p1 | p0, binary)
    lower = upper if 0 <= scale <= 55 and count == used else _below(p2, p1, p0, value, binary)
    if lower == upper:
        return lower
    return compare_with_middle(digits, start, count, exponent, lower)


def _below(p2: int, p1: int, p0: int, value: int, binary: int) -> int:
    """The float of the product less what the power of ten may be too large."""
    q0 = p0 - value
    borrow = int(less_unsigned(p0, value))
    q1 = p1 - borrow
    q2 = p2 - int(less_unsigned(p1, borrow))
    return _rounded(q2, q1 | q0, binary)


def _rounded(top: int, rest: int, binary: int) -> int:
    """The bits of the float nearest to (top + rest / 2**128) * 2**(binary + 128), where `rest` counts only as 0 or not."""
    zeros = leading_zeros(top)
    if zeros > 1:
        return 0
    if zeros == 1:
        # the highest bit of `rest` is lost to `top`, where it matters only as something below the last bit kept
        top = shift_left(top, 1)
    exponent = binary + 128 + 63 - zeros
    drop = 11
    if exponent < -1022:
        drop = 11 + (-1022 - exponent)
        if drop > 64:
            return 0
    biased = exponent + 1022 if exponent >= -1022 else 0
    if drop == 64:
        kept = 0
        # more than half of the smallest float
        return 1 if less_unsigned(-0x8000_0000_0000_0000, top) or (top == -0x8000_0000_0000_0000 and rest != 0) else 0
    kept = shift_right_unsigned(top, drop)
    half = shift_left(1, drop - 1)
    left = top & ((half << 1) - 1)
    if less_unsigned(half, left) or (left == half and (rest != 0 or kept & 1 == 1)):
        kept += 1
    if exponent > 1023:
        return _INFINITY
    # the hidden bit adds one to the exponent, and so does a carry out of the fraction
    bits = kept + (biased << 52) if exponent >= -1022 else kept
    return bits if bits < _INFINITY else _INFINITY


@cold
@noinline
def _raise_invalid(text: str) -> Never:
    raise ValueError("could not convert string to float: " + repr(text))
