"""`IntOrInf`: what places hold that begin with an infinity and then get whole numbers."""

from internal.errors import raise_infinity_to_integer, raise_nan_to_integer
from internal.float_text import float_to_text
from internal.format_float import format_float
from internal.format_integer import format_int
from internal.integer_text import decimal
from internal.machine import float_from_bits, float_from_int, float_to_int

# the integers that stand for no integers
_MOST: Literal[int] = 0x7FFF_FFFF_FFFF_FFFF
_LEAST: Literal[int] = -0x7FFF_FFFF_FFFF_FFFF - 1
_NAN: Literal[int] = -0x7FFF_FFFF_FFFF_FFFF


@tuple
class IntOrInf:
    """A whole number, or an infinity. `float("inf")` and `math.inf` are such values until they meet a float."""

    _value: int

    @inline
    def __new__(value: int) -> IntOrInf:
        return IntOrInf.__make__(value)

    @staticmethod
    @inline
    def infinity() -> IntOrInf:
        return IntOrInf.__make__(_MOST)

    @staticmethod
    def _of(value: float) -> IntOrInf:
        """What a float stands for that came of an operation with an infinity."""
        if value != value:
            return IntOrInf.__make__(_NAN)
        if value > 9e18:
            return IntOrInf.__make__(_MOST)
        if value < -9e18:
            return IntOrInf.__make__(_LEAST)
        return IntOrInf.__make__(float_to_int(value))

    @inline
    def _is_special(self) -> bool:
        return self._value == _MOST or self._value <= _NAN

    def __float__(self) -> float:
        if self._value == _MOST:
            return float_from_bits(0x7FF0_0000_0000_0000)
        if self._value == _LEAST:
            return -float_from_bits(0x7FF0_0000_0000_0000)
        if self._value == _NAN:
            return float_from_bits(0x7FF8_0000_0000_0000)
        return float_from_int(self._value)

    def __int__(self) -> int:
        """Raises OverflowError for an infinity, ValueError for nan."""
        if self._is_special():
            if self._value == _NAN:
                raise_nan_to_integer()
            raise_infinity_to_integer()
        return self._value

    @inline
    def __bool__(self) -> bool:
        return self._value != 0

    @inline
    def __hash__(self) -> int:
        return self._value

    def __str__(self) -> str:
        if self._is_special():
            return float_to_text(float(self))
        return decimal(self._value)

    def __repr__(self) -> str:
        return str(self)

    def __format__(self, spec: str) -> str:
        if self._is_special():
            return format_float(float(self), spec)
        return format_int(self._value, spec)

    def __copy__(self) -> IntOrInf:
        return self

    def __deepcopy__(self) -> IntOrInf:
        return self

    # ---- arithmetic

    def __add__(self, other: IntOrInf) -> IntOrInf:
        if self._is_special() or other._is_special():
            return IntOrInf._of(float(self) + float(other))
        return IntOrInf.__make__(self._value + other._value)

    def __sub__(self, other: IntOrInf) -> IntOrInf:
        if self._is_special() or other._is_special():
            return IntOrInf._of(float(self) - float(other))
        return IntOrInf.__make__(self._value - other._value)

    def __mul__(self, other: IntOrInf) -> IntOrInf:
        if self._is_special() or other._is_special():
            return IntOrInf._of(float(self) * float(other))
        return IntOrInf.__make__(self._value * other._value)

    def __truediv__(self, other: IntOrInf) -> float:
        return float(self) / float(other)

    def __floordiv__(self, other: IntOrInf) -> IntOrInf:
        if self._is_special() or other._is_special():
            return IntOrInf._of(float(self) // float(other))
        return IntOrInf.__make__(self._value // other._value)

    def __mod__(self, other: IntOrInf) -> IntOrInf:
        if self._is_special() or other._is_special():
            return IntOrInf._of(float(self) % float(other))
        return IntOrInf.__make__(self._value % other._value)

    def __divmod__(self, other: IntOrInf) -> Tuple[IntOrInf, IntOrInf]:
        return (self // other, self % other)

    def __pow__(self, exponent: IntOrInf) -> IntOrInf:
        if self._is_special() or exponent._is_special():
            return IntOrInf._of(float(self) ** float(exponent))
        return IntOrInf.__make__(self._value ** exponent._value)

    @inline
    def __neg__(self) -> IntOrInf:
        if self._is_special():
            return IntOrInf._of(-float(self))
        return IntOrInf.__make__(-self._value)

    @inline
    def __pos__(self) -> IntOrInf:
        return self

    def __abs__(self) -> IntOrInf:
        return -self if self < IntOrInf.__make__(0) else self

    def __round__(self) -> int:
        return int(self)

    def __round__(self, digits: int) -> IntOrInf:
        return self if self._is_special() else IntOrInf.__make__(round(self._value, digits))

    def __floor__(self) -> int:
        return int(self)

    def __ceil__(self) -> int:
        return int(self)

    def __trunc__(self) -> int:
        return int(self)

    def is_integer(self) -> bool:
        return not self._is_special()

    # ---- comparison: nothing is equal to nan, or less, or greater

    @inline
    def __eq__(self, other: IntOrInf) -> bool:
        return self._value == other._value and self._value != _NAN

    @inline
    def __ne__(self, other: IntOrInf) -> bool:
        return self._value != other._value or self._value == _NAN

    @inline
    def __lt__(self, other: IntOrInf) -> bool:
        return self._value < other._value and self._value != _NAN and other._value != _NAN

    @inline
    def __le__(self, other: IntOrInf) -> bool:
        return self._value <= other._value and self._value != _NAN and other._value != _NAN

    @inline
    def __gt__(self, other: IntOrInf) -> bool:
        return other < self

    @inline
    def __ge__(self, other: IntOrInf) -> bool:
        return other <= self
