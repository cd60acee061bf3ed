"""`round(x, n)` of floats."""

from internal.float_decimal import fixed_digits
from internal.float_parse import bits_of_decimal
from internal.machine import float_from_bits, float_to_bits


def round_to_digits(value: float, digits: int) -> float:
    """The float nearest to the exact value rounded to so many decimal places, halves to even. Allocates the digits."""
    if value - value != 0.0 or digits > 323:
        return value
    bits = float_to_bits(value)
    sign = bits & ~int.MAX
    if digits < -308:
        return float_from_bits(sign)
    decimal = fixed_digits(bits & int.MAX, digits)
    count = decimal.point + digits if digits > 0 else decimal.point
    result = bits_of_decimal(decimal.data, decimal.start, count, decimal.point - count)
    if result == 0x7FF0_0000_0000_0000:
        raise OverflowError("rounded value too large to represent")
    return float_from_bits(result | sign)
