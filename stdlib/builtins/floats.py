"""The floating point numbers: `float`, `float32`."""

from builtins.extended import IntOrInf
from internal.compare import int_equals_float, int_less_equal_float, int_less_float
from internal.errors import raise_float_division, raise_float_divmod, raise_float_floor_division, raise_float_modulo
from internal.errors import raise_float_too_large, raise_infinity_to_integer, raise_nan_to_integer
from internal.float_hash import hash_float
from internal.float_hex import from_hex, hex_of
from internal.float_parse import parse_float
from internal.float_power import power
from internal.float_round import round_to_digits
from internal.float_text import float_to_text
from internal.format_float import format_float
from internal.machine import check_true, copy_sign, float_to_int, floor, remainder
from internal.machine import round_to_even, truncate


@primitive("float")
class float:
    """An IEEE binary64 number."""

    MIN_10_EXP = -307

    def __new__() -> float:
        return 0.0

    def __new__(value) -> float:
        if hasattr(value, "__float__"):
            return value.__float__()
        else:
            return float(value.__index__())

    def __new__(text: str) -> float:
        """Reads a decimal number, `inf` or `nan`, correctly rounded. Raises ValueError."""
        return parse_float(text)

    def __new__(text: Literal[str]):
        if text == "inf" or text == "Infinity" or text == "infinity" or text == "+inf" or text == "INF" or text == "Inf":
            return IntOrInf.infinity()
        elif text == "-inf" or text == "-Infinity" or text == "-infinity" or text == "-INF":
            return -IntOrInf.infinity()
        else:
            return parse_float(str(text))

    @inline
    def __float__(self) -> float:
        return self

    def __int__(self) -> int:
        """Truncates. Raises OverflowError for what does not fit, ValueError for nan."""
        if __py_numerics__:
            if not -9223372036854775808.0 <= self < 9223372036854775808.0:
                _raise_not_an_int(self)
        return float_to_int(self)

    @inline
    def __bool__(self) -> bool:
        return self != 0.0

    def __hash__(self) -> int:
        return hash_float(self)

    def __str__(self) -> str:
        return float_to_text(self)

    def __repr__(self) -> str:
        return float_to_text(self)

    def __format__(self, spec: str) -> str:
        return format_float(self, spec)

    def __copy__(self) -> float:
        return self

    def __deepcopy__(self) -> float:
        return self

    # ---- arithmetic: an int on the right becomes a float

    @intrinsic("fadd")
    def __add__(self, other: float) -> float: ...

    @intrinsic("fsub")
    def __sub__(self, other: float) -> float: ...

    @intrinsic("fmul")
    def __mul__(self, other: float) -> float: ...

    @intrinsic("fdiv")
    def _divided(self, other: float) -> float: ...

    @inline
    def __truediv__(self, other: float) -> float:
        """Raises ZeroDivisionError."""
        if __py_numerics__:
            check_true(other != 0.0, raise_float_division)
        return self._divided(other)

    def __floordiv__(self, other: float) -> float:
        """Raises ZeroDivisionError."""
        if __py_numerics__:
            check_true(other != 0.0, raise_float_floor_division)
            return _floor_divided(self, other)
        else:
            return floor(self._divided(other))

    def __mod__(self, other: float) -> float:
        """The result has the divisor's sign. Raises ZeroDivisionError."""
        if __py_numerics__:
            check_true(other != 0.0, raise_float_modulo)
            return _modulo(self, other)
        else:
            return remainder(self, other)

    def __divmod__(self, other: float) -> Tuple[float, float]:
        check_true(other != 0.0, raise_float_divmod)
        return (_floor_divided(self, other), _modulo(self, other))

    @inline
    def __pow__(self, exponent: Literal[int]) -> float:
        if exponent == 2:
            return self * self
        else:
            return power(self, float(int(exponent)))

    def __pow__(self, exponent: float) -> float:
        return power(self, exponent)

    @intrinsic("fneg")
    def __neg__(self) -> float: ...

    @inline
    def __pos__(self) -> float:
        return self

    @intrinsic("fabs")
    def __abs__(self) -> float: ...

    # ---- comparison, with ints by exact value

    @intrinsic("feq")
    def __eq__(self, other: float) -> bool: ...

    def __eq__(self, other: int) -> bool:
        return int_equals_float(other, self)

    @inline
    def __eq__(self, other: Literal[int]) -> bool:
        if -0x20_0000_0000_0000 <= other <= 0x20_0000_0000_0000:
            return self == float(int(other))
        else:
            return self == int(other)

    @intrinsic("fne")
    def __ne__(self, other: float) -> bool: ...

    def __ne__(self, other: int) -> bool:
        return not int_equals_float(other, self)

    @inline
    def __ne__(self, other: Literal[int]) -> bool:
        if -0x20_0000_0000_0000 <= other <= 0x20_0000_0000_0000:
            return self != float(int(other))
        else:
            return self != int(other)

    @intrinsic("flt")
    def __lt__(self, other: float) -> bool: ...

    def __lt__(self, other: int) -> bool:
        return self == self and not int_less_equal_float(other, self)

    @inline
    def __lt__(self, other: Literal[int]) -> bool:
        if -0x20_0000_0000_0000 <= other <= 0x20_0000_0000_0000:
            return self < float(int(other))
        else:
            return self < int(other)

    @intrinsic("fle")
    def __le__(self, other: float) -> bool: ...

    def __le__(self, other: int) -> bool:
        return self == self and not int_less_float(other, self)

    @inline
    def __le__(self, other: Literal[int]) -> bool:
        if -0x20_0000_0000_0000 <= other <= 0x20_0000_0000_0000:
            return self <= float(int(other))
        else:
            return self <= int(other)

    @intrinsic("fgt")
    def __gt__(self, other: float) -> bool: ...

    def __gt__(self, other: int) -> bool:
        return int_less_float(other, self)

    @inline
    def __gt__(self, other: Literal[int]) -> bool:
        if -0x20_0000_0000_0000 <= other <= 0x20_0000_0000_0000:
            return self > float(int(other))
        else:
            return self > int(other)

    @intrinsic("fge")
    def __ge__(self, other: float) -> bool: ...

    def __ge__(self, other: int) -> bool:
        return int_less_equal_float(other, self)

    @inline
    def __ge__(self, other: Literal[int]) -> bool:
        if -0x20_0000_0000_0000 <= other <= 0x20_0000_0000_0000:
            return self >= float(int(other))
        else:
            return self >= int(other)

    def __match__(self, other: float) -> bool:
        return self == other

    # ---- rounding

    def __floor__(self) -> int:
        return int(floor(self))

    def __ceil__(self) -> int:
        return int(-floor(-self))

    def __trunc__(self) -> int:
        return int(self)

    def __round__(self) -> int:
        """The nearest integer, halves to the even one. Raises as `int(x)`."""
        return int(round_to_even(self))

    def __round__(self, digits: int) -> float:
        """The float nearest to the exact value rounded to so many decimal places, halves to even."""
        return round_to_digits(self, digits)

    def is_integer(self) -> bool:
        """Whether it is a whole number; false for inf and nan."""
        return self - self == 0.0 and truncate(self) == self

    # ---- as a number among others

    @property
    def real(self) -> float:
        return self

    @property
    def imag(self) -> float:
        return 0.0

    def conjugate(self) -> float:
        return self

    def as_integer_ratio(self) -> Tuple[int, int]:
        """Unlike CPython, raises OverflowError when a part needs more than 64 bits."""
        if self - self != 0.0:
            if self != self:
                raise ValueError("cannot convert NaN to integer ratio")
            raise OverflowError("cannot convert Infinity to integer ratio")
        numerator = self
        denominator = 1
        while truncate(numerator) != numerator:
            numerator *= 2.0
            denominator += denominator
            if denominator <= 0:
                raise OverflowError("the ratio does not fit in 64 bits")
        return (int(numerator), denominator)

    def hex(self) -> str:
        """The exact value in hexadecimal."""
        return hex_of(self)

    @staticmethod
    def fromhex(text: str) -> float:
        """The float that hexadecimal digits stand for. Raises ValueError, OverflowError."""
        return from_hex(text)

    def __suffix_j__(self) -> complex:
        return complex.__make__(0.0, self)

    def __complex__(self) -> complex:
        return complex.__make__(self, 0.0)

    @intrinsic("fsqrt")
    def sqrt(self) -> float: ...

    @intrinsic("fround")
    def rint(self) -> float: ...

    @intrinsic("fround")
    def nearbyint(self) -> float: ...

    @intrinsic("fcopysign")
    def copysign(self, sign: float) -> float: ...

    def min(self, other: float) -> float:
        """The smaller one; a nan only when both are."""
        return self if self <= other or other != other else other

    def max(self, other: float) -> float:
        """The larger one; a nan only when both are."""
        return self if self >= other or other != other else other


def _floor_divided(left: float, right: float) -> float:
    rest = remainder(left, right)
    quotient = (left - rest)._divided(right)
    if rest != 0.0 and (right < 0.0) != (rest < 0.0):
        quotient -= 1.0
    if quotient == 0.0:
        return copy_sign(0.0, left._divided(right))
    whole = floor(quotient)
    return whole + 1.0 if quotient - whole > 0.5 else whole


def _modulo(left: float, right: float) -> float:
    rest = remainder(left, right)
    if rest == 0.0:
        return copy_sign(0.0, right)
    return rest + right if (right < 0.0) != (rest < 0.0) else rest


@cold
@noinline
def _raise_not_an_int(value: float) -> Never:
    if value != value:
        raise_nan_to_integer()
    if value - value != 0.0:
        raise_infinity_to_integer()
    raise_float_too_large()
