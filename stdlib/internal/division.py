"""`int / int`, correctly rounded. Allocates nothing."""

from internal.machine import divide_unsigned, float_from_bits, float_from_unsigned, less_unsigned

_ENOUGH: Literal[int] = 0x40_0000_0000_0000


@noinline
def divide_exactly(dividend: int, divisor: int) -> float:
    """The quotient of two ints of which one needs more than 53 bits.

    A quotient of at least 55 bits is found, whose last one says whether anything remains; turning it into a float then
    rounds once.
    """
    if dividend == 0:
        return 0.0
    left = abs(dividend)
    right = abs(divisor)
    quotient = divide_unsigned(left, right)
    rest = left - quotient * right
    exponent = 0
    while less_unsigned(quotient, _ENOUGH):
        rest += rest
        quotient += quotient
        if not less_unsigned(rest, right):
            rest -= right
            quotient += 1
        exponent -= 1
    if rest != 0:
        quotient |= 1
    result = float_from_unsigned(quotient) * float_from_bits((1023 + exponent) << 52)
    return -result if (dividend < 0) != (divisor < 0) else result
