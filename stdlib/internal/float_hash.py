"""The hash of floats: CPython's, which agrees with that of ints. Allocates nothing."""

from internal.machine import float_to_bits, float_to_int, truncate

_MODULUS: Literal[int] = 0x1FFF_FFFF_FFFF_FFFF


def hash_float(value: float) -> int:
    """The value modulo 2**61 - 1, as a fraction there; that of a whole number which is an `int` is the number."""
    if -9223372036854775808.0 <= value < 9223372036854775808.0 and truncate(value) == value:
        return float_to_int(value)
    bits = float_to_bits(value)
    biased = (bits >> 52) & 0x7FF
    if biased == 0x7FF:
        if value != value:
            return 0
        return 314159 if value > 0.0 else -314159
    mantissa = bits & 0xF_FFFF_FFFF_FFFF
    exponent = -1074
    if biased != 0:
        mantissa |= 0x10_0000_0000_0000
        exponent = biased - 1075
    # multiplication by 2**n modulo 2**61 - 1 is a rotation of 61 bits
    turn = exponent % 61
    hash = ((mantissa << turn) & _MODULUS) | (mantissa >> (61 - turn))
    return hash if bits >= 0 else -hash
