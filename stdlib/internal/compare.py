"""Comparison of an `int` with a `float` by exact value. Allocates nothing."""

from internal.machine import float_from_int, float_to_int, truncate

# every float from here on is beyond all ints
_LIMIT = 9223372036854775808.0


def int_equals_float(number: int, other: float) -> bool:
    if not -_LIMIT <= other < _LIMIT:
        return False
    return truncate(other) == other and float_to_int(other) == number


def int_less_float(number: int, other: float) -> bool:
    if -_LIMIT <= other < _LIMIT:
        whole = float_to_int(other)
        return number < whole or (number == whole and float_from_int(whole) < other)
    return other > 0.0


def int_less_equal_float(number: int, other: float) -> bool:
    if -_LIMIT <= other < _LIMIT:
        whole = float_to_int(other)
        return number < whole or (number == whole and float_from_int(whole) <= other)
    return other > 0.0
