"""`float.__format__`."""

from internal.float_decimal import Decimal, fixed_digits, significant_digits
from internal.float_text import float_to_text, put_exponent
from internal.machine import Buffer, float_to_bits
from internal.spec import PERCENT, RIGHT, Spec, assemble, parse_spec, raise_unknown_kind
from internal.utf8 import ascii_text

_NAN_OR_INF: Literal[int] = 0x7FF0_0000_0000_0000


def format_float(value: float, spec: str) -> str:
    """See `float.__format__`. Raises ValueError for a bad specification."""
    if spec._size() == 0:
        return float_to_text(value)
    return format_number(value, parse_spec(spec, "float", RIGHT, 0), "float")


def format_number(value: float, spec: Spec, type_name: str) -> str:
    """A float in its field."""
    kind = spec.kind
    lower = kind | 32
    if kind != 0 and kind != PERCENT and kind != 110 and not 101 <= lower <= 103:
        raise_unknown_kind(kind, type_name)
    if spec.precision > 0x7FFF_FFFF:
        raise ValueError("precision too big")
    if kind == PERCENT:
        value *= 100.0
    body = number_body(value, kind, spec.precision, spec.alternate)
    bits = float_to_bits(value)
    negative = bits < 0 and value == value
    if negative and spec.no_negative_zero and _is_zero(body):
        negative = False
    sign = 45 if negative else (spec.sign if spec.sign != 45 else 0)
    return assemble(spec, sign, "", body, whole_digits(body))


def _is_zero(body: str) -> bool:
    """Whether no digit before the exponent is anything but 0."""
    for i in range(body._size()):
        c = int(body._data[i])
        if c | 32 == 101:
            break
        if 49 <= c <= 57 or c | 32 > 102:
            return False
    return True


def whole_digits(body: str) -> int:
    """How many digits a number's text begins with."""
    count = 0
    while count < body._size() and 48 <= int(body._data[count]) <= 57:
        count += 1
    return count


def number_body(value: float, kind: int, precision: int, alternate: bool) -> str:
    """Digits of the absolute value, with point and exponent as the kind asks for, without sign. Kind 0 is `repr`, or with
    a precision `g` with at least one decimal place."""
    upper = 69 <= kind <= 71
    bits = float_to_bits(value) & int.MAX
    if bits >= _NAN_OR_INF:
        word = not_finite(bits, upper)
        return word + "%" if kind == PERCENT else word
    if kind == 0 and precision < 0:
        text = float_to_text(abs(value))
        return _with_point(text) if alternate else text
    if precision < 0:
        precision = 6
    lower = kind | 32
    if kind == PERCENT:
        return _fixed(fixed_digits(bits, precision), precision, alternate, True)
    if lower == 102:
        return _fixed(fixed_digits(bits, precision), precision, alternate, False)
    if lower == 101:
        return exponent_body(bits, precision, alternate, upper)
    return general_body(bits, precision, alternate, upper, kind == 0)


def not_finite(bits: int, upper: bool) -> str:
    """The word for what is no number or infinite."""
    if bits > _NAN_OR_INF:
        return "NAN" if upper else "nan"
    return "INF" if upper else "inf"


def exponent_body(bits: int, precision: int, alternate: bool, upper: bool) -> str:
    """A digit, so many more behind the point, and the exponent."""
    digits = significant_digits(bits, precision + 1)
    return _with_exponent(digits, digits.count, alternate, upper)


def general_body(bits: int, precision: int, alternate: bool, upper: bool, decimal_place: bool) -> str:
    """So many digits, with an exponent where it is very large or small. `decimal_place`: at least one shows."""
    if precision == 0:
        precision = 1
    digits = significant_digits(bits, precision)
    count = precision
    if not alternate:
        while count > 1 and digits.data[digits.start + count - 1] == byte(48):
            count -= 1
    # what has to show a decimal place goes over to exponents earlier for it
    limit = precision - 1 if decimal_place else precision
    if -4 < digits.point <= limit:
        return _positional(digits, count, alternate, decimal_place)
    return _with_exponent(digits, count, alternate, upper)


def _fixed(digits: Decimal, places: int, alternate: bool, percent: bool) -> str:
    point = places > 0 or alternate
    size = digits.point + places + int(point) + int(percent)
    text = Buffer[byte](size)
    text.take(0, digits.data, digits.start, digits.point)
    at = digits.point
    if point:
        text[at] = byte(46)
        at += 1
    text.take(at, digits.data, digits.start + digits.point, places)
    if percent:
        text[size - 1] = byte(PERCENT)
    return ascii_text(text, size)


def _positional(digits: Decimal, count: int, alternate: bool, decimal_place: bool) -> str:
    """The first `count` digits with the point among, in front of or behind them."""
    point = digits.point
    if point <= 0:
        size = 2 - point + count
        text = Buffer[byte](size)
        for i in range(2 - point):
            text[i] = byte(48)
        text[1] = byte(46)
        text.take(2 - point, digits.data, digits.start, count)
        return ascii_text(text, size)
    whole = point if point > count else count
    text = Buffer[byte](whole + 2)
    text.take(0, digits.data, digits.start, point if point < count else count)
    for i in range(count, point):
        text[i] = byte(48)
    if point < count:
        text[point] = byte(46)
        text.take(point + 1, digits.data, digits.start + point, count - point)
        return ascii_text(text, count + 1)
    if decimal_place:
        text[point] = byte(46)
        text[point + 1] = byte(48)
        return ascii_text(text, point + 2)
    if alternate:
        text[point] = byte(46)
        return ascii_text(text, point + 1)
    return ascii_text(text, point)


def _with_exponent(digits: Decimal, count: int, alternate: bool, upper: bool) -> str:
    point = count > 1 or alternate
    text = Buffer[byte](count + 6)
    text[0] = digits.data[digits.start]
    at = 1
    if point:
        text[1] = byte(46)
        at = 2
    text.take(at, digits.data, digits.start + 1, count - 1)
    at += count - 1
    end = put_exponent(digits.point - 1, text.pointer(), at)
    if upper:
        text[at] = byte(69)
    return ascii_text(text, end)


def _with_point(text: str) -> str:
    """A repr with the point that its exponent form may lack."""
    if "." in text:
        return text
    at = whole_digits(text)
    return str.__cat__(text[:at], ".", text[at:])
