"""`float.hex` and `float.fromhex`."""

from internal.integer_parse import digit_value, is_ascii_space
from internal.machine import Buffer, float_from_bits, float_to_bits
from internal.text_repr import hex_digit
from internal.utf8 import ascii_text


def hex_of(value: float) -> str:
    """See `float.hex`."""
    if value != value:
        return "nan"
    bits = float_to_bits(value)
    sign = "-" if bits < 0 else ""
    bits &= int.MAX
    if bits == 0x7FF0_0000_0000_0000:
        return sign + "inf"
    if bits == 0:
        return sign + "0x0.0p+0"
    biased = bits >> 52
    digits = Buffer[byte](13)
    for i in range(13):
        digits[i] = byte(hex_digit((bits >> (48 - 4 * i)) & 15))
    exponent = biased - 1023 if biased != 0 else -1022
    lead = "0x1." if biased != 0 else "0x0."
    return str.__cat__(sign, lead, ascii_text(digits, 13), "p" if exponent < 0 else "p+", str(exponent))


def from_hex(text: str) -> float:
    """See `float.fromhex`. The digits are rounded once, halves to even."""
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
    word = text[at:end].lower()
    if word == "inf" or word == "infinity" or word == "nan":
        special = float(word)
        return -special if negative else special
    if at + 1 < end and data[at] == byte(48) and int(data[at + 1]) | 32 == 120:
        at += 2
    value = 0
    exponent = 0
    behind_point = False
    any_digit = False
    while at < end:
        c = int(data[at])
        if c == 46 and not behind_point:
            behind_point = True
            at += 1
            continue
        digit = digit_value(c)
        if digit > 15:
            break
        any_digit = True
        if value < 0x400_0000_0000_0000:
            value = value * 16 + digit
            if behind_point:
                exponent -= 4
        else:
            # beyond what is needed for rounding: only whether it is 0 matters
            if digit != 0:
                value |= 1
            if not behind_point:
                exponent += 4
        at += 1
    if not any_digit:
        _raise_invalid()
    if at < end and int(data[at]) | 32 == 112:
        exponent += int(text[at + 1:end])
        at = end
    if at < end:
        _raise_invalid()
    result = _scaled(value, exponent)
    return -result if negative else result


def _scaled(value: int, exponent: int) -> float:
    if value == 0:
        return 0.0
    length = value.bit_length()
    top = exponent + length
    if top > 1024:
        raise OverflowError("hexadecimal value too large to represent as a float")
    # how many bits the float keeps
    kept = 53 if top >= -1021 else 53 - (-1021 - top)
    if kept < 0:
        return 0.0
    if length > kept:
        drop = length - kept
        rest = value & ((1 << drop) - 1)
        value >>= drop
        half = 1 << (drop - 1)
        if rest > half or (rest == half and value & 1 == 1):
            value += 1
        exponent += drop
    result = float(value)
    while exponent > 0:
        step = exponent if exponent < 1000 else 1000
        result *= float_from_bits((step + 1023) << 52)
        exponent -= step
    while exponent < 0:
        step = -exponent if -exponent < 1000 else 1000
        result *= float_from_bits((1023 - step) << 52)
        exponent += step
    if result - result != 0.0:
        raise OverflowError("hexadecimal value too large to represent as a float")
    return result


@cold
@noinline
def _raise_invalid() -> Never:
    raise ValueError("invalid hexadecimal floating-point string")
