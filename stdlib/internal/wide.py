"""Unsigned numbers of 128 bits, as pairs of `int`."""

from internal.machine import less_unsigned, shift_right_unsigned

_LOW: Literal[int] = 0xFFFF_FFFF


def multiply_high(left: int, right: int) -> int:
    """The upper 64 bits of the product of two unsigned numbers, by four products of 32-bit numbers."""
    left_low = left & _LOW
    left_high = shift_right_unsigned(left, 32)
    right_low = right & _LOW
    right_high = shift_right_unsigned(right, 32)
    low = left_low * right_low
    middle = left_high * right_low + shift_right_unsigned(low, 32)
    other = left_low * right_high + (middle & _LOW)
    return left_high * right_high + shift_right_unsigned(middle, 32) + shift_right_unsigned(other, 32)


@inline
def carry(total: int, part: int) -> int:
    """1 when `total`, a sum of `part` and another number, did not fit."""
    return int(less_unsigned(total, part))


def divide_by_ten(value: int) -> int:
    """A tenth of an unsigned number, without a division."""
    return shift_right_unsigned(multiply_high(value, -0x3333_3333_3333_3333), 3)
