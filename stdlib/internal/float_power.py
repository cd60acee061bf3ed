"""Powers of floats, with Python's errors."""

from internal.errors import raise_result_too_large, raise_zero_to_negative_power


@C("pow")
def _pow(base: float, exponent: float) -> float: ...


def power(base: float, exponent: float) -> float:
    """`base ** exponent` by the C library. Raises ZeroDivisionError, OverflowError; unlike CPython, ValueError where the
    result would be complex."""
    result = _pow(base, exponent)
    if __py_numerics__:
        if result - result != 0.0:
            _check(base, exponent, result)
    return result


@cold
@noinline
def _check(base: float, exponent: float, result: float) -> None:
    """The result is inf or nan: right only when an operand is."""
    if base - base != 0.0 or exponent - exponent != 0.0:
        return
    if base == 0.0:
        raise_zero_to_negative_power()
    if result != result:
        raise ValueError("a negative number cannot be raised to a fractional power")
    raise_result_too_large()
