"""`int.__format__`."""

from internal.format_float import format_number
from internal.integer_text import decimal, decimal_length, power_of_two_length, put_decimal, put_power_of_two
from internal.machine import Buffer, float_from_int
from internal.spec import MINUS, RIGHT, Spec, assemble, padded, parse_spec, raise_not_allowed, raise_unknown_kind
from internal.utf8 import ascii_text


def format_int(value: int, spec: str) -> str:
    """See `int.__format__`. Raises ValueError for a bad specification."""
    if spec._size() == 0:
        return decimal(value)
    return _format(value, parse_spec(spec, "int", RIGHT, 100), "int")


def format_bool(value: bool, spec: str) -> str:
    return _format(int(value), parse_spec(spec, "bool", RIGHT, 100), "bool")


def _format(value: int, spec: Spec, type_name: str) -> str:
    kind = spec.kind
    if kind == 37 or 101 <= kind | 32 <= 103:
        # e f g E F G %
        return format_number(float_from_int(value), spec, type_name)
    if kind < 98 and kind != 88 or kind > 100 and kind != 110 and kind != 111 and kind != 120:
        raise_unknown_kind(kind, type_name)
    if spec.precision >= 0:
        _raise_precision()
    if spec.no_negative_zero:
        raise_not_allowed("Negative zero coercion (z)", "integer")
    return format_whole(value, spec)


def format_whole(value: int, spec: Spec) -> str:
    """An integer in its field, by a specification that has been found right."""
    kind = spec.kind
    if kind == 99:
        return _character(value, spec)
    magnitude = -value if value < 0 else value
    shift = 0
    prefix = ""
    if kind == 98:
        shift = 1
        prefix = "0b"
    elif kind == 111:
        shift = 3
        prefix = "0o"
    elif kind == 120:
        shift = 4
        prefix = "0x"
    elif kind == 88:
        shift = 4
        prefix = "0X"
    count = decimal_length(magnitude) if shift == 0 else power_of_two_length(magnitude, shift)
    digits = Buffer[byte](count)
    if shift == 0:
        put_decimal(magnitude, digits.pointer(), count)
    else:
        put_power_of_two(magnitude, shift, kind == 88, digits.pointer(), count)
    return assemble(spec, sign_of(spec, value < 0), prefix if spec.alternate else "", ascii_text(digits, count), count)


def sign_of(spec: Spec, negative: bool) -> int:
    """The character in front of a number, or 0."""
    if negative:
        return MINUS
    return spec.sign if spec.sign != MINUS else 0


def _character(value: int, spec: Spec) -> str:
    if spec.sign != 0:
        raise ValueError("Sign not allowed with integer format specifier 'c'")
    if spec.alternate:
        raise ValueError("Alternate form (#) not allowed with integer format specifier 'c'")
    if value < 0 or value > 0x10FFFF:
        raise OverflowError("%c arg not in range(0x110000)")
    return padded(chr(value), spec, 1)


@cold
@noinline
def _raise_precision() -> Never:
    raise ValueError("Precision not allowed in integer format specifier")
