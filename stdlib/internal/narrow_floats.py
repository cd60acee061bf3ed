"""IEEE's binary32 and binary16 to and from floats, by their bits. Nothing allocates."""

from internal.machine import float_from_bits, float_to_bits

SINGLE: Literal[int] = 23
HALF: Literal[int] = 10
TOO_LARGE: Literal[int] = -1


def narrowed(value: float, places: int) -> int:
    """The bits of the nearest float of so many mantissa bits, of two the even one; `TOO_LARGE` when it would be infinite
    and the value is not."""
    bias = 127 if places == SINGLE else 15
    sign_at = 31 if places == SINGLE else 15
    bits = float_to_bits(value)
    sign = (bits >> 63 & 1) << sign_at
    exponent = bits >> 52 & 0x7FF
    mantissa = bits & 0xF_FFFF_FFFF_FFFF
    shift = 52 - places
    infinity = (2 * bias + 1) << places
    if exponent == 0x7FF:
        if mantissa != 0:
            mantissa |= 1 << 51
        return sign | infinity | mantissa >> shift
    scale = exponent - 1023 + bias
    result = 0
    if scale >= 1:
        result = scale << places
    else:
        mantissa |= 1 << 52
        shift += 1 - scale
        if shift > 53:
            return sign
    result += mantissa >> shift
    rest = mantissa & (1 << shift) - 1
    half = 1 << shift - 1
    if rest > half or rest == half and result & 1 != 0:
        result += 1
    return TOO_LARGE if result >= infinity else sign | result


def widened(bits: int, places: int) -> float:
    """The float with these bits."""
    bias = 127 if places == SINGLE else 15
    mantissa = bits & (1 << places) - 1
    exponent = bits >> places & 2 * bias + 1
    negative = bits >> (31 if places == SINGLE else 15) & 1
    if exponent == 0:
        least = float_from_bits((1023 + 1 - bias - places) << 52)
        value = float(mantissa) * least
        return -value if negative != 0 else value
    high = 0x7FF if exponent == 2 * bias + 1 else exponent - bias + 1023
    return float_from_bits(negative << 63 | high << 52 | mantissa << (52 - places))
