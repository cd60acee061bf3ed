"""The machine's own operations, as the compiler's intermediate form knows them.

Nothing here checks anything: indices are in range, divisors are not zero, shift counts are below the width. `int`
operands of a name that ends in `_unsigned` are taken as numbers from 0 to 2**64-1.
"""


@primitive("word")
class word:
    """An unsigned integer as wide as the target's addresses. Only stored: arithmetic is done on `int`."""

    @intrinsic("trunc")
    def __new__(value: int) -> word: ...

    @intrinsic("ext.u")
    def __int__(self) -> int: ...

    @intrinsic("eq")
    def __eq__(self, other: word) -> bool: ...

    @intrinsic("ne")
    def __ne__(self, other: word) -> bool: ...


@primitive("buffer")
class Buffer[T]:
    """A block of elements that one container owns. It does not know its size."""

    @intrinsic("zero")
    def __new__() -> Buffer[T]: ...

    @intrinsic("alloc.buffer")
    def __new__(count: int) -> Buffer[T]: ...

    @intrinsic("elem.load")
    def __getitem__(self, index: int) -> T: ...

    @intrinsic("elem.store")
    def __setitem__(self, index: int, value: T) -> None: ...

    @intrinsic("grow.buffer")
    def grown(self, old_count: int, new_count: int) -> Buffer[T]:
        """The same elements in a larger block; this one is gone."""
        ...

    @intrinsic("elem.move")
    def take(self, index: int, source: Buffer[T], source_index: int, count: int) -> None:
        """Copies elements; source and target may overlap."""
        ...

    @intrinsic("elem.clear")
    def clear(self, index: int, count: int) -> None:
        """Sets all bits of the elements to zero."""
        ...

    @intrinsic("buffer.ptr")
    def pointer(self) -> Ptr[T]: ...

    @intrinsic("address.to.int")
    def address(self) -> int: ...


# ---- checks: the last argument is a function that raises

@intrinsic("check.bounds")
def check_bounds(index: int, length: int, failure) -> None: ...


@intrinsic("wrap.index")
def wrap_index(index: int, length: int) -> int:
    """An index counted from the start: a negative one has the length added."""
    ...


@intrinsic("check.nonzero")
def check_nonzero(value: int, failure) -> None: ...


@intrinsic("check.true")
def check_true(condition: bool, failure) -> None: ...


# ---- integers of any one width

@intrinsic("div.u")
def divide_unsigned[T](left: T, right: T) -> T: ...


@intrinsic("mod.u")
def modulo_unsigned[T](left: T, right: T) -> T: ...


@intrinsic("lt.u")
def less_unsigned[T](left: T, right: T) -> bool: ...


@intrinsic("shr.u")
def shift_right_unsigned[T](value: T, count: T) -> T: ...


@intrinsic("shr.s")
def shift_right_signed[T](value: T, count: T) -> T: ...


@intrinsic("shl")
def shift_left[T](value: T, count: T) -> T: ...


@intrinsic("div.floor")
def divide_floor[T](left: T, right: T) -> T: ...


@intrinsic("mod.floor")
def modulo_floor[T](left: T, right: T) -> T: ...


@intrinsic("div.trunc")
def divide_truncated[T](left: T, right: T) -> T: ...


@intrinsic("mod.trunc")
def modulo_truncated[T](left: T, right: T) -> T: ...


@intrinsic("leading.zeros")
def leading_zeros[T](value: T) -> T: ...


@intrinsic("trailing.zeros")
def trailing_zeros[T](value: T) -> T: ...


@intrinsic("popcount")
def count_ones[T](value: T) -> T: ...


# ---- floats

@intrinsic("bitcast")
def float_to_bits(value: float) -> int: ...


@intrinsic("bitcast")
def float_from_bits(bits: int) -> float: ...


@intrinsic("f2i")
def float_to_int(value: float) -> int:
    """Truncates; saturates outside the range of `int`."""
    ...


@intrinsic("i2f")
def float_from_int(value: int) -> float: ...


@intrinsic("u2f")
def float_from_unsigned(value: int) -> float: ...


@intrinsic("ffloor")
def floor(value: float) -> float: ...


@intrinsic("fceil")
def ceil(value: float) -> float: ...


@intrinsic("ftrunc")
def truncate(value: float) -> float: ...


@intrinsic("fround")
def round_to_even(value: float) -> float: ...


@intrinsic("frem")
def remainder(left: float, right: float) -> float: ...


@intrinsic("fcopysign")
def copy_sign(magnitude: float, sign: float) -> float: ...


# ---- raw memory

@intrinsic("ptr.add")
def pointer_add[T](pointer: Ptr[T], count: int) -> Ptr[T]: ...


@intrinsic("ptr.buffer")
def pointer_buffer[T](pointer: Ptr[T]) -> Buffer[T]:
    """Memory that nothing owns, as a buffer: a constant, or what lives as long as the program."""
    ...
