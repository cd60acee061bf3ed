"""The ways in which built-in operations fail. Out of line, so that a check costs a compare and a branch."""


@cold
@noinline
def raise_division_by_zero() -> Never:
    raise ZeroDivisionError("division by zero")


@cold
@noinline
def raise_integer_division() -> Never:
    raise ZeroDivisionError("integer division or modulo by zero")


@cold
@noinline
def raise_integer_modulo() -> Never:
    raise ZeroDivisionError("integer modulo by zero")


@cold
@noinline
def raise_zero_to_negative_power() -> Never:
    raise ZeroDivisionError("0.0 cannot be raised to a negative power")


@cold
@noinline
def raise_float_division() -> Never:
    raise ZeroDivisionError("float division by zero")


@cold
@noinline
def raise_float_floor_division() -> Never:
    raise ZeroDivisionError("float floor division by zero")


@cold
@noinline
def raise_float_modulo() -> Never:
    raise ZeroDivisionError("float modulo")


@cold
@noinline
def raise_float_divmod() -> Never:
    raise ZeroDivisionError("float divmod()")


@cold
@noinline
def raise_negative_shift() -> Never:
    raise ValueError("negative shift count")


@cold
@noinline
def raise_nan_to_integer() -> Never:
    raise ValueError("cannot convert float NaN to integer")


@cold
@noinline
def raise_infinity_to_integer() -> Never:
    raise OverflowError("cannot convert float infinity to integer")


@cold
@noinline
def raise_float_too_large() -> Never:
    raise OverflowError("Python int too large to convert to C long")


@cold
@noinline
def raise_result_too_large() -> Never:
    raise OverflowError("(34, 'Numerical result out of range')")


@cold
@noinline
def raise_list_index() -> Never:
    raise IndexError("list index out of range")


@cold
@noinline
def raise_list_assignment() -> Never:
    raise IndexError("list assignment index out of range")


@cold
@noinline
def raise_pop_empty() -> Never:
    raise IndexError("pop from empty list")


@cold
@noinline
def raise_pop_index() -> Never:
    raise IndexError("pop index out of range")


@cold
@noinline
def raise_string_index() -> Never:
    raise IndexError("string index out of range")


@cold
@noinline
def raise_bytes_index() -> Never:
    raise IndexError("index out of range")


@cold
@noinline
def raise_bytearray_index() -> Never:
    raise IndexError("bytearray index out of range")


@cold
@noinline
def raise_tuple_index() -> Never:
    raise IndexError("tuple index out of range")


@cold
@noinline
def raise_range_index() -> Never:
    raise IndexError("range object index out of range")


@cold
@noinline
def raise_zero_step() -> Never:
    raise ValueError("slice step cannot be zero")


@cold
@noinline
def raise_range_step() -> Never:
    raise ValueError("range() arg 3 must not be zero")


@cold
@noinline
def raise_empty_separator() -> Never:
    raise ValueError("empty separator")


@cold
@noinline
def raise_substring_not_found() -> Never:
    raise ValueError("substring not found")


@cold
@noinline
def raise_fill_character() -> Never:
    raise TypeError("The fill character must be exactly one character long")


@cold
@noinline
def raise_extended_slice(given: int, wanted: int) -> Never:
    raise ValueError(f"attempt to assign sequence of size {given} to extended slice of size {wanted}")


@cold
@noinline
def raise_list_remove() -> Never:
    raise ValueError("list.remove(x): x not in list")


@cold
@noinline
def raise_dict_changed() -> Never:
    raise RuntimeError("dictionary changed size during iteration")


@cold
@noinline
def raise_set_changed() -> Never:
    raise RuntimeError("Set changed size during iteration")


@cold
@noinline
def raise_popitem_empty() -> Never:
    raise KeyError("popitem(): dictionary is empty")


@cold
@noinline
def raise_set_pop_empty() -> Never:
    raise KeyError("pop from an empty set")


@cold
@noinline
def raise_stop_iteration() -> Never:
    raise StopIteration()


@cold
@noinline
def raise_early_send() -> Never:
    raise TypeError("can't send non-None value to a just-started generator")


@cold
@noinline
def raise_chr_range() -> Never:
    raise ValueError("chr() arg not in range(0x110000)")


@cold
@noinline
def raise_chr_surrogate() -> Never:
    raise ValueError("chr() arg is a surrogate, which text cannot hold")


@cold
@noinline
def raise_byte_range() -> Never:
    raise ValueError("byte must be in range(0, 256)")


@cold
@noinline
def raise_bytes_range() -> Never:
    raise ValueError("bytes must be in range(0, 256)")


@cold
@noinline
def raise_negative_count() -> Never:
    raise ValueError("negative count")


@cold
@noinline
def raise_pop_empty_bytearray() -> Never:
    raise IndexError("pop from empty bytearray")
