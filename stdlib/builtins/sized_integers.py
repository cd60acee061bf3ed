"""Integers of so many bits: `Int[N]`, `UInt[N]`."""

from internal.errors import raise_integer_division, raise_integer_modulo, raise_negative_shift
from internal.format_integer import format_int
from internal.integer_text import decimal, wide_decimal
from internal.machine import check_nonzero, check_true, count_ones, divide_floor, divide_truncated, divide_unsigned
from internal.machine import leading_zeros, less_unsigned, modulo_floor, modulo_truncated
from internal.machine import modulo_unsigned, shift_left, shift_right_signed, shift_right_unsigned


@primitive("signed")
class Int[N: Literal[int]]:
    """A signed integer of N bits that wraps around. Mixes only with its own type."""

    def __new__() -> Int[N]:
        return Int[N](0)

    @staticmethod
    @intrinsic("trunc")
    def _narrowed[T](value: T) -> Int[N]: ...

    @staticmethod
    @intrinsic("ext.s")
    def _widened[T](value: T) -> Int[N]: ...

    @staticmethod
    @intrinsic("ext.u")
    def _zero_widened[T](value: T) -> Int[N]: ...

    @staticmethod
    @intrinsic("copy")
    def _same[T](value: T) -> Int[N]: ...

    @staticmethod
    @intrinsic("f2i")
    def _from_float(value: float) -> Int[N]: ...

    def __new__(text: str) -> Int[N]:
        """Decimal digits with an optional sign. Raises ValueError."""
        return Int[N](int(text))

    @inline
    def __new__(value: float) -> Int[N]:
        return Int[N]._from_float(value)

    @inline
    def __new__[M: Literal[int]](value: UInt[M]) -> Int[N]:
        if N < M:
            return Int[N]._narrowed(value)
        elif N == M:
            return Int[N]._same(value)
        else:
            return Int[N]._zero_widened(value)

    @inline
    def __new__[M: Literal[int]](value: Int[M]) -> Int[N]:
        if N < M:
            return Int[N]._narrowed(value)
        elif N == M:
            return Int[N]._same(value)
        else:
            return Int[N]._widened(value)

    @inline
    def __new__(value: int) -> Int[N]:
        if N < 64:
            return Int[N]._narrowed(value)
        else:
            return Int[N]._widened(value)

    @staticmethod
    @intrinsic("trunc")
    def _to_int_narrowed(value: Int[N]) -> int: ...

    @staticmethod
    @intrinsic("ext.s")
    def _to_int_widened(value: Int[N]) -> int: ...

    @inline
    def __int__(self) -> int:
        if N < 64:
            return Int[N]._to_int_widened(self)
        else:
            return Int[N]._to_int_narrowed(self)

    @inline
    def __index__(self) -> int:
        return int(self)

    @intrinsic("i2f")
    def __float__(self) -> float: ...

    @inline
    def __bool__(self) -> bool:
        return self != Int[N](0)

    @inline
    def __hash__(self) -> int:
        return int(self)

    def __str__(self) -> str:
        if N <= 64:
            return decimal(int(self))
        else:
            return wide_decimal(self)

    def __repr__(self) -> str:
        return "Int[" + str(int(N)) + "](" + str(self) + ")"

    def __format__(self, spec: str) -> str:
        return format_int(int(self), spec)

    @intrinsic("add")
    def __add__(self, other: Int[N]) -> Int[N]: ...

    @intrinsic("sub")
    def __sub__(self, other: Int[N]) -> Int[N]: ...

    @intrinsic("mul")
    def __mul__(self, other: Int[N]) -> Int[N]: ...

    @inline
    def __truediv__(self, other: Int[N]) -> float:
        return float(self) / float(other)

    @inline
    def __floordiv__(self, other: Int[N]) -> Int[N]:
        if __py_numerics__:
            check_nonzero(other, raise_integer_division)
            return divide_floor(self, other)
        else:
            return divide_truncated(self, other)

    @inline
    def __mod__(self, other: Int[N]) -> Int[N]:
        if __py_numerics__:
            check_nonzero(other, raise_integer_modulo)
            return modulo_floor(self, other)
        else:
            return modulo_truncated(self, other)

    def __divmod__(self, other: Int[N]) -> Tuple[Int[N], Int[N]]:
        check_nonzero(other, raise_integer_division)
        return (divide_floor(self, other), modulo_floor(self, other))

    def __pow__(self, exponent: Int[N]) -> Int[N]:
        base = self
        result = Int[N](1)
        left = int(exponent)
        while left > 0:
            if left & 1 != 0:
                result = result * base
            left >>= 1
            base = base * base
        return result

    @inline
    def __lshift__(self, count: Int[N]) -> Int[N]:
        check_true(count >= Int[N](0), raise_negative_shift)
        return shift_left(self, count) if int(count) < N else Int[N](0)

    @inline
    def __rshift__(self, count: Int[N]) -> Int[N]:
        check_true(count >= Int[N](0), raise_negative_shift)
        return shift_right_signed(self, count if int(count) < N else Int[N](N - 1))

    @intrinsic("and")
    def __and__(self, other: Int[N]) -> Int[N]: ...

    @intrinsic("or")
    def __or__(self, other: Int[N]) -> Int[N]: ...

    @intrinsic("xor")
    def __xor__(self, other: Int[N]) -> Int[N]: ...

    @intrinsic("neg")
    def __neg__(self) -> Int[N]: ...

    @inline
    def __pos__(self) -> Int[N]:
        return self

    @intrinsic("not")
    def __invert__(self) -> Int[N]: ...

    @inline
    def __abs__(self) -> Int[N]:
        return -self if self < Int[N](0) else self

    @intrinsic("eq")
    def __eq__(self, other: Int[N]) -> bool: ...

    @intrinsic("ne")
    def __ne__(self, other: Int[N]) -> bool: ...

    @intrinsic("lt.s")
    def __lt__(self, other: Int[N]) -> bool: ...

    @intrinsic("le.s")
    def __le__(self, other: Int[N]) -> bool: ...

    @intrinsic("gt.s")
    def __gt__(self, other: Int[N]) -> bool: ...

    @intrinsic("ge.s")
    def __ge__(self, other: Int[N]) -> bool: ...

    @inline
    def __match__(self, other: Int[N]) -> bool:
        return self == other

    def popcnt(self) -> int:
        return int(UInt[N](count_ones(self)))

    def bit_length(self) -> int:
        return N - int(UInt[N](leading_zeros(abs(self))))

    def __copy__(self) -> Int[N]:
        return self

    def __deepcopy__(self) -> Int[N]:
        return self


@primitive("unsigned")
class UInt[N: Literal[int]]:
    """An unsigned integer of N bits that wraps around. Mixes only with its own type."""

    def __new__() -> UInt[N]:
        return UInt[N](0)

    @staticmethod
    @intrinsic("trunc")
    def _narrowed[T](value: T) -> UInt[N]: ...

    @staticmethod
    @intrinsic("ext.u")
    def _widened[T](value: T) -> UInt[N]: ...

    @staticmethod
    @intrinsic("ext.s")
    def _sign_widened[T](value: T) -> UInt[N]: ...

    @staticmethod
    @intrinsic("copy")
    def _same[T](value: T) -> UInt[N]: ...

    @staticmethod
    @intrinsic("f2u")
    def _from_float(value: float) -> UInt[N]: ...

    def __new__(text: str) -> UInt[N]:
        """Decimal digits. Raises ValueError."""
        return UInt[N](int(text))

    @inline
    def __new__(value: float) -> UInt[N]:
        return UInt[N]._from_float(value)

    @inline
    def __new__[M: Literal[int]](value: Int[M]) -> UInt[N]:
        if N < M:
            return UInt[N]._narrowed(value)
        elif N == M:
            return UInt[N]._same(value)
        else:
            return UInt[N]._sign_widened(value)

    @inline
    def __new__[M: Literal[int]](value: UInt[M]) -> UInt[N]:
        if N < M:
            return UInt[N]._narrowed(value)
        elif N == M:
            return UInt[N]._same(value)
        else:
            return UInt[N]._widened(value)

    @inline
    def __new__(value: int) -> UInt[N]:
        if N < 64:
            return UInt[N]._narrowed(value)
        elif N == 64:
            return UInt[N]._same(value)
        else:
            return UInt[N]._sign_widened(value)

    @staticmethod
    @intrinsic("trunc")
    def _to_int_narrowed(value: UInt[N]) -> int: ...

    @staticmethod
    @intrinsic("ext.u")
    def _to_int_widened(value: UInt[N]) -> int: ...

    @staticmethod
    @intrinsic("copy")
    def _to_int(value: UInt[N]) -> int: ...

    @inline
    def __int__(self) -> int:
        if N < 64:
            return UInt[N]._to_int_widened(self)
        elif N == 64:
            return UInt[N]._to_int(self)
        else:
            return UInt[N]._to_int_narrowed(self)

    @inline
    def __index__(self) -> int:
        return int(self)

    @intrinsic("u2f")
    def __float__(self) -> float: ...

    @inline
    def __bool__(self) -> bool:
        return self != UInt[N](0)

    @inline
    def __hash__(self) -> int:
        return int(self)

    def __str__(self) -> str:
        if N < 64:
            return decimal(int(self))
        else:
            return wide_decimal(self)

    def __repr__(self) -> str:
        return "UInt[" + str(int(N)) + "](" + str(self) + ")"

    def __format__(self, spec: str) -> str:
        return format_int(int(self), spec)

    @intrinsic("add")
    def __add__(self, other: UInt[N]) -> UInt[N]: ...

    @intrinsic("sub")
    def __sub__(self, other: UInt[N]) -> UInt[N]: ...

    @intrinsic("mul")
    def __mul__(self, other: UInt[N]) -> UInt[N]: ...

    @inline
    def __truediv__(self, other: UInt[N]) -> float:
        return float(self) / float(other)

    @inline
    def __floordiv__(self, other: UInt[N]) -> UInt[N]:
        if __py_numerics__:
            check_nonzero(other, raise_integer_division)
        return divide_unsigned(self, other)

    @inline
    def __mod__(self, other: UInt[N]) -> UInt[N]:
        if __py_numerics__:
            check_nonzero(other, raise_integer_modulo)
        return modulo_unsigned(self, other)

    def __divmod__(self, other: UInt[N]) -> Tuple[UInt[N], UInt[N]]:
        check_nonzero(other, raise_integer_division)
        return (divide_unsigned(self, other), modulo_unsigned(self, other))

    def __pow__(self, exponent: UInt[N]) -> UInt[N]:
        base = self
        result = UInt[N](1)
        left = exponent
        while left != UInt[N](0):
            if left & UInt[N](1) != UInt[N](0):
                result = result * base
            left = shift_right_unsigned(left, UInt[N](1)) if N > 1 else UInt[N](0)
            base = base * base
        return result

    @inline
    def __lshift__(self, count: UInt[N]) -> UInt[N]:
        return shift_left(self, count) if less_unsigned(int(count), N) else UInt[N](0)

    @inline
    def __rshift__(self, count: UInt[N]) -> UInt[N]:
        return shift_right_unsigned(self, count) if less_unsigned(int(count), N) else UInt[N](0)

    @intrinsic("and")
    def __and__(self, other: UInt[N]) -> UInt[N]: ...

    @intrinsic("or")
    def __or__(self, other: UInt[N]) -> UInt[N]: ...

    @intrinsic("xor")
    def __xor__(self, other: UInt[N]) -> UInt[N]: ...

    @intrinsic("neg")
    def __neg__(self) -> UInt[N]: ...

    @inline
    def __pos__(self) -> UInt[N]:
        return self

    @intrinsic("not")
    def __invert__(self) -> UInt[N]: ...

    @inline
    def __abs__(self) -> UInt[N]:
        return self

    @intrinsic("eq")
    def __eq__(self, other: UInt[N]) -> bool: ...

    @intrinsic("ne")
    def __ne__(self, other: UInt[N]) -> bool: ...

    @intrinsic("lt.u")
    def __lt__(self, other: UInt[N]) -> bool: ...

    @intrinsic("le.u")
    def __le__(self, other: UInt[N]) -> bool: ...

    @intrinsic("gt.u")
    def __gt__(self, other: UInt[N]) -> bool: ...

    @intrinsic("ge.u")
    def __ge__(self, other: UInt[N]) -> bool: ...

    @inline
    def __match__(self, other: UInt[N]) -> bool:
        return self == other

    def popcnt(self) -> int:
        return int(count_ones(self))

    def bit_length(self) -> int:
        return N - int(leading_zeros(self))

    def __copy__(self) -> UInt[N]:
        return self

    def __deepcopy__(self) -> UInt[N]:
        return self


i8 = Int[8]
i16 = Int[16]
i32 = Int[32]
i64 = Int[64]
i128 = Int[128]
u1 = UInt[1]
u8 = UInt[8]
u16 = UInt[16]
u32 = UInt[32]
u64 = UInt[64]
u128 = UInt[128]
i1 = Int[1]
