"""The integers `int`, `bool` and `byte`."""

from internal.compare import int_equals_float, int_less_equal_float, int_less_float
from internal.division import divide_exactly
from internal.errors import raise_division_by_zero, raise_integer_division, raise_integer_modulo, raise_negative_shift
from internal.errors import raise_zero_to_negative_power
from internal.format_integer import format_bool, format_int
from internal.integer_bytes import int_from_bytes, int_to_bytes
from internal.integer_parse import parse_int
from internal.integer_text import decimal
from internal.machine import check_nonzero, check_true, divide_floor, divide_truncated
from internal.machine import float_from_int, modulo_floor, modulo_truncated
from internal.machine import shift_left, shift_right_signed


@primitive("int")
class int:
    """A signed 64-bit integer. Unlike CPython, it wraps around."""

    MAX = 0x7FFF_FFFF_FFFF_FFFF

    def __new__() -> int:
        return 0

    def __new__(value) -> int:
        """Truncates towards zero. Raises ValueError for nan, OverflowError for what does not fit."""
        if hasattr(value, "__int__"):
            return value.__int__()
        else:
            return value.__index__()

    def __new__(text: bytes, base: int = 10) -> int:
        return parse_int(str.__make__(text._data, text._word), base)

    def __new__(text: str, base: int = 10) -> int:
        """Reads digits in a base from 2 to 36, or 0 for the base that the text's prefix says. Raises ValueError."""
        return parse_int(text, base)

    @inline
    def __int__(self) -> int:
        return self

    @inline
    def __index__(self) -> int:
        return self

    @intrinsic("i2f")
    def __float__(self) -> float: ...

    @inline
    def __bool__(self) -> bool:
        return self != 0

    @inline
    def __hash__(self) -> int:
        return self

    def __str__(self) -> str:
        return decimal(self)

    def __repr__(self) -> str:
        return decimal(self)

    def __format__(self, spec: str) -> str:
        return format_int(self, spec)

    def __copy__(self) -> int:
        return self

    def __deepcopy__(self) -> int:
        return self

    # ---- arithmetic. Overloads are tried from the last to the first, so `int` comes behind `float`

    @inline
    def __add__(self, other: float) -> float:
        return float_from_int(self) + other

    @intrinsic("add")
    def __add__(self, other: int) -> int: ...

    @inline
    def __sub__(self, other: float) -> float:
        return float_from_int(self) - other

    @intrinsic("sub")
    def __sub__(self, other: int) -> int: ...

    @inline
    def __mul__(self, other: float) -> float:
        return float_from_int(self) * other

    @intrinsic("mul")
    def __mul__(self, other: int) -> int: ...

    @inline
    def __truediv__(self, other: float) -> float:
        return float_from_int(self) / other

    def __truediv__(self, other: int) -> float:
        """Correctly rounded where both fit 53 bits. Raises ZeroDivisionError."""
        if __py_numerics__:
            check_nonzero(other, raise_division_by_zero)
        if (self + 0x20_0000_0000_0000) | (other + 0x20_0000_0000_0000) < 0x40_0000_0000_0000:
            return float_from_int(self) / float_from_int(other)
        return divide_exactly(self, other)

    @inline
    def __floordiv__(self, other: float) -> float:
        return float_from_int(self) // other

    @inline
    def __floordiv__(self, other: int) -> int:
        """Rounds towards minus infinity. Raises ZeroDivisionError."""
        if __py_numerics__:
            check_nonzero(other, raise_integer_division)
            return divide_floor(self, other)
        else:
            return divide_truncated(self, other)

    @inline
    def __mod__(self, other: float) -> float:
        return float_from_int(self) % other

    @inline
    def __mod__(self, other: int) -> int:
        """The remainder has the divisor's sign. Raises ZeroDivisionError."""
        if __py_numerics__:
            check_nonzero(other, raise_integer_modulo)
            return modulo_floor(self, other)
        else:
            return modulo_truncated(self, other)

    def __divmod__(self, other: float) -> Tuple[float, float]:
        return float_from_int(self).__divmod__(other)

    @inline
    def __divmod__(self, other: int) -> Tuple[int, int]:
        """Floors, whatever the numerics mode. Raises ZeroDivisionError."""
        check_nonzero(other, raise_integer_division)
        quotient = divide_floor(self, other)
        return (quotient, self - quotient * other)

    def __pow__(self, exponent: float) -> float:
        return float_from_int(self) ** exponent

    def __pow__(self, exponent: int) -> int:
        """Repeated squaring. Unlike CPython, a negative exponent known only at run time gives 0."""
        if exponent < 0:
            check_nonzero(self, raise_zero_to_negative_power)
            if self == 1 or self == -1:
                return self if exponent & 1 == 1 else 1
            return 0
        base = self
        result = 1
        while True:
            if exponent & 1 != 0:
                result *= base
            exponent >>= 1
            if exponent == 0:
                return result
            base *= base

    @inline
    def __pow__(self, exponent: Literal[int]):
        """A negative literal exponent gives a float."""
        if exponent < 0:
            return float_from_int(self) ** float(exponent)
        elif exponent == 2:
            return self * self
        else:
            return self.__pow__(int(exponent))

    @inline
    def __lshift__(self, count: int) -> int:
        """Gives 0 from 64 on. Raises ValueError for a negative count."""
        check_true(count >= 0, raise_negative_shift)
        return shift_left(self, count) if count < 64 else 0

    @inline
    def __rshift__(self, count: int) -> int:
        """Keeps the sign. Raises ValueError for a negative count."""
        check_true(count >= 0, raise_negative_shift)
        return shift_right_signed(self, count if count < 64 else 63)

    @intrinsic("and")
    def __and__(self, other: int) -> int: ...

    @intrinsic("or")
    def __or__(self, other: int) -> int: ...

    @intrinsic("xor")
    def __xor__(self, other: int) -> int: ...

    @intrinsic("neg")
    def __neg__(self) -> int: ...

    @inline
    def __pos__(self) -> int:
        return self

    @intrinsic("not")
    def __invert__(self) -> int: ...

    @inline
    def __abs__(self) -> int:
        return -self if self < 0 else self

    # ---- comparison, with floats by exact value

    def __eq__(self, other: float) -> bool:
        return int_equals_float(self, other)

    @intrinsic("eq")
    def __eq__(self, other: int) -> bool: ...

    def __ne__(self, other: float) -> bool:
        return not int_equals_float(self, other)

    @intrinsic("ne")
    def __ne__(self, other: int) -> bool: ...

    def __lt__(self, other: float) -> bool:
        return int_less_float(self, other)

    @intrinsic("lt.s")
    def __lt__(self, other: int) -> bool: ...

    def __le__(self, other: float) -> bool:
        return int_less_equal_float(self, other)

    @intrinsic("le.s")
    def __le__(self, other: int) -> bool: ...

    def __gt__(self, other: float) -> bool:
        return other == other and not int_less_equal_float(self, other)

    @intrinsic("gt.s")
    def __gt__(self, other: int) -> bool: ...

    def __ge__(self, other: float) -> bool:
        return other == other and not int_less_float(self, other)

    @intrinsic("ge.s")
    def __ge__(self, other: int) -> bool: ...

    @inline
    def __match__(self, other: int) -> bool:
        return self == other

    # ---- rounding

    @inline
    def __floor__(self) -> int:
        return self

    @inline
    def __ceil__(self) -> int:
        return self

    @inline
    def __trunc__(self) -> int:
        return self

    @inline
    def __round__(self) -> int:
        return self

    def __round__(self, digits: int) -> int:
        """Halves go to the even neighbour; only a negative number of digits changes anything."""
        if digits >= 0:
            return self
        if digits < -18:
            return 0
        unit = 10 ** -digits
        rest = self % unit
        floor = self - rest
        if rest * 2 > unit or (rest * 2 == unit and (floor // unit) & 1 == 1):
            return floor + unit
        return floor

    # ---- bits

    @intrinsic("popcount")
    def popcnt(self) -> int:
        """How many of the 64 bits are set."""
        ...

    @intrinsic("byte.swap")
    def __bswap__(self) -> int: ...

    @intrinsic("bit.reverse")
    def __bitreverse__(self) -> int: ...

    @intrinsic("popcount")
    def __ctpop__(self) -> int: ...

    @intrinsic("leading.zeros")
    def __ctlz__(self) -> int: ...

    @intrinsic("trailing.zeros")
    def __cttz__(self) -> int: ...

    def bit_length(self) -> int:
        """How many bits the absolute value needs."""
        return 64 - abs(self).__ctlz__()

    def bit_count(self) -> int:
        """How many bits of the absolute value are set."""
        return abs(self).popcnt()

    # ---- as a number among others

    @property
    def real(self) -> int:
        return self

    @property
    def imag(self) -> int:
        return 0

    @property
    def numerator(self) -> int:
        return self

    @property
    def denominator(self) -> int:
        return 1

    def __suffix_j__(self) -> complex:
        return complex.__make__(0.0, float(self))

    def conjugate(self) -> int:
        return self

    def is_integer(self) -> bool:
        return True

    def as_integer_ratio(self) -> Tuple[int, int]:
        return (self, 1)

    def to_bytes(self, length: int = 1, byteorder: str = "big", *, signed: bool = False) -> bytes:
        """The number in that many bytes. Raises OverflowError when it does not fit. Allocates the bytes."""
        return int_to_bytes(self, length, byteorder, signed)

    @staticmethod
    def from_bytes(data, byteorder: str = "big", *, signed: bool = False) -> int:
        """The number that bytes stand for. Unlike CPython, more than 64 bits wrap. Allocates nothing."""
        return int_from_bytes(data, byteorder, signed)


@primitive("bool")
class bool:
    """True or False; converts to `int` as 1 or 0."""

    def __new__() -> bool:
        return False

    @inline
    def __new__(value) -> bool:
        """The truth of a value: `__bool__`, else whether `__len__` is not 0, else True."""
        if hasattr(value, "__bool__"):
            return value.__bool__()
        elif hasattr(value, "__len__"):
            return value.__len__() != 0
        else:
            return True

    @inline
    def __bool__(self) -> bool:
        return self

    @intrinsic("ext.u")
    def __int__(self) -> int: ...

    @inline
    def __index__(self) -> int:
        return int(self)

    @inline
    def __float__(self) -> float:
        return float_from_int(int(self))

    @inline
    def __hash__(self) -> int:
        return int(self)

    def __str__(self) -> str:
        return "True" if self else "False"

    def __repr__(self) -> str:
        return "True" if self else "False"

    def __format__(self, spec: str) -> str:
        if len(spec) == 0:
            return str(self)
        return format_bool(self, spec)

    def __copy__(self) -> bool:
        return self

    def __deepcopy__(self) -> bool:
        return self

    @inline
    def __add__(self, other: float) -> float:
        return float(self) + other

    @inline
    def __add__(self, other: int) -> int:
        return int(self) + other

    @inline
    def __sub__(self, other: float) -> float:
        return float(self) - other

    @inline
    def __sub__(self, other: int) -> int:
        return int(self) - other

    @inline
    def __mul__(self, other: str) -> str:
        return other * int(self)

    @inline
    def __mul__(self, other: float) -> float:
        return float(self) * other

    @inline
    def __mul__(self, other: int) -> int:
        return int(self) * other

    @inline
    def __truediv__(self, other: float) -> float:
        return float(self) / other

    @inline
    def __truediv__(self, other: int) -> float:
        return int(self) / other

    @inline
    def __floordiv__(self, other: float) -> float:
        return float(self) // other

    @inline
    def __floordiv__(self, other: int) -> int:
        return int(self) // other

    @inline
    def __mod__(self, other: float) -> float:
        return float(self) % other

    @inline
    def __mod__(self, other: int) -> int:
        return int(self) % other

    def __divmod__(self, other: int) -> Tuple[int, int]:
        return int(self).__divmod__(other)

    @inline
    def __pow__(self, exponent: float) -> float:
        return float(self) ** exponent

    @inline
    def __pow__(self, exponent: int) -> int:
        return int(self).__pow__(exponent)

    @inline
    def __lshift__(self, count: int) -> int:
        return int(self) << count

    @inline
    def __rshift__(self, count: int) -> int:
        return int(self) >> count

    @inline
    def __and__(self, other: int) -> int:
        return int(self) & other

    @intrinsic("and")
    def __and__(self, other: bool) -> bool: ...

    @inline
    def __or__(self, other: int) -> int:
        return int(self) | other

    @intrinsic("or")
    def __or__(self, other: bool) -> bool: ...

    @inline
    def __xor__(self, other: int) -> int:
        return int(self) ^ other

    @intrinsic("xor")
    def __xor__(self, other: bool) -> bool: ...

    @inline
    def __invert__(self) -> int:
        return ~int(self)

    @inline
    def __neg__(self) -> int:
        return -int(self)

    @inline
    def __pos__(self) -> int:
        return int(self)

    @inline
    def __abs__(self) -> int:
        return int(self)

    @inline
    def __eq__(self, other: float) -> bool:
        return float(self) == other

    @inline
    def __eq__(self, other: int) -> bool:
        return int(self) == other

    @intrinsic("eq")
    def __eq__(self, other: bool) -> bool: ...

    @inline
    def __ne__(self, other: float) -> bool:
        return float(self) != other

    @inline
    def __ne__(self, other: int) -> bool:
        return int(self) != other

    @intrinsic("ne")
    def __ne__(self, other: bool) -> bool: ...

    @inline
    def __lt__(self, other: float) -> bool:
        return float(self) < other

    @inline
    def __lt__(self, other: int) -> bool:
        return int(self) < other

    @inline
    def __le__(self, other: float) -> bool:
        return float(self) <= other

    @inline
    def __le__(self, other: int) -> bool:
        return int(self) <= other

    @inline
    def __gt__(self, other: float) -> bool:
        return float(self) > other

    @inline
    def __gt__(self, other: int) -> bool:
        return int(self) > other

    @inline
    def __ge__(self, other: float) -> bool:
        return float(self) >= other

    @inline
    def __ge__(self, other: int) -> bool:
        return int(self) >= other

    @inline
    def __round__(self) -> int:
        return int(self)

    def __match__(self, other: bool) -> bool:
        return self == other

    def bit_length(self) -> int:
        return int(self)

    @property
    def real(self) -> int:
        return int(self)

    @property
    def imag(self) -> int:
        return 0


@primitive("byte")
class byte:
    """An unsigned 8-bit number that is only compared and converted."""

    def __new__() -> byte:
        return byte(0)

    def __new__(value) -> byte:
        """The low 8 bits."""
        return byte(int(value))

    def __new__(text: str) -> byte:
        """Raises ValueError unless the text is one ASCII character."""
        if text._size() != 1:
            raise ValueError("byte(): expected one character")
        return text._data[0]

    @intrinsic("copy")
    def __new__(value: byte) -> byte: ...

    @intrinsic("trunc")
    def __new__(value: Int[32]) -> byte: ...

    @intrinsic("trunc")
    def __new__(value: int) -> byte: ...

    @intrinsic("ext.u")
    def __int__(self) -> int: ...

    @inline
    def __index__(self) -> int:
        return int(self)

    @inline
    def __float__(self) -> float:
        return float_from_int(int(self))

    @inline
    def __bool__(self) -> bool:
        return int(self) != 0

    @inline
    def __hash__(self) -> int:
        return int(self)

    def __str__(self) -> str:
        return chr(int(self))

    def __repr__(self) -> str:
        return "byte(" + chr(int(self)).__repr__() + ")"

    @inline
    def __eq__(self, other: int) -> bool:
        return int(self) == other

    @intrinsic("eq")
    def __eq__(self, other: byte) -> bool: ...

    @inline
    def __ne__(self, other: int) -> bool:
        return int(self) != other

    @intrinsic("ne")
    def __ne__(self, other: byte) -> bool: ...

    @intrinsic("lt.u")
    def __lt__(self, other: byte) -> bool: ...

    @intrinsic("le.u")
    def __le__(self, other: byte) -> bool: ...

    @intrinsic("gt.u")
    def __gt__(self, other: byte) -> bool: ...

    @intrinsic("ge.u")
    def __ge__(self, other: byte) -> bool: ...

    def __copy__(self) -> byte:
        return self

    def __deepcopy__(self) -> byte:
        return self
