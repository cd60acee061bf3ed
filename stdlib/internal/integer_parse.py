"""Integers from text. Allocates nothing but the message of an error."""

from internal.machine import Buffer, divide_unsigned, less_unsigned
from internal.unicode import decimal_value, is_space
from internal.utf8 import character_width, code_point, marked_text

# below it, one more digit of any base cannot leave 64 bits
_SAFE: Literal[int] = 0x400_0000_0000_0000
_UNDERSCORE: Literal[int] = 95
_NO_DIGIT: Literal[int] = 99


def parse_int(source: str, base: int) -> int:
    """See `int(text, base)`."""
    if base != 0 and (base < 2 or base > 36):
        _raise_bad_base()
    text = source if source._plain() else ascii_digits(source)
    end = text._size()
    at = 0
    while at < end and is_ascii_space(int(text._data[at])):
        at += 1
    while end > at and is_ascii_space(int(text._data[end - 1])):
        end -= 1
    negative = False
    if at < end and (text._data[at] == byte(43) or text._data[at] == byte(45)):
        negative = text._data[at] == byte(45)
        at += 1
    radix = base
    after_prefix = False
    if at + 1 < end and text._data[at] == byte(48):
        prefixed = _prefix_base(int(text._data[at + 1]))
        if prefixed != 0 and (base == 0 or base == prefixed):
            radix = prefixed
            at += 2
            after_prefix = True
    if radix == 0:
        # without a prefix, a number that starts with 0 is 0
        radix = 10
        if at < end and text._data[at] == byte(48):
            for i in range(at, end):
                if text._data[i] != byte(48) and text._data[i] != byte(95):
                    _raise_invalid(source, base)
    limit = -0x8000_0000_0000_0000 if negative else 0x7FFF_FFFF_FFFF_FFFF
    magnitude = 0
    digit_before = after_prefix
    any_digit = False
    while at < end:
        c = int(text._data[at])
        at += 1
        if c == _UNDERSCORE:
            if not digit_before:
                _raise_invalid(source, base)
            digit_before = False
            continue
        digit = digit_value(c)
        if digit >= radix:
            _raise_invalid(source, base)
        if not less_unsigned(magnitude, _SAFE) and less_unsigned(divide_unsigned(limit - digit, radix), magnitude):
            _raise_too_large(source)
        magnitude = magnitude * radix + digit
        digit_before = True
        any_digit = True
    if not any_digit or not digit_before:
        _raise_invalid(source, base)
    return -magnitude if negative else magnitude


@cold
@noinline
def ascii_digits(text: str) -> str:
    """The text with digits of other scripts and spaces beyond ASCII replaced by those of ASCII. Allocates."""
    data = text._data
    size = text._size()
    result = Buffer[byte](size)
    to = 0
    at = 0
    while at < size:
        width = character_width(data, at, size)
        code = code_point(data, at, width)
        digit = decimal_value(code) if code >= 0x80 else -1
        if digit >= 0:
            result[to] = byte(48 + digit)
            to += 1
        elif code >= 0x80 and is_space(code):
            result[to] = byte(32)
            to += 1
        else:
            result.take(to, data, at, width)
            to += width
        at += width
    return marked_text(result, to, True)


def is_ascii_space(c: int) -> bool:
    """What `str.isspace` says of an ASCII character."""
    return c == 32 or (9 <= c <= 13) or (28 <= c <= 31)


def digit_value(c: int) -> int:
    """The value of a digit or letter as a digit; 99 for anything else."""
    if 48 <= c <= 57:
        return c - 48
    lower = c | 32
    if 97 <= lower <= 122:
        return lower - 87
    return _NO_DIGIT


def _prefix_base(letter: int) -> int:
    letter |= 32
    if letter == 120:
        return 16
    if letter == 111:
        return 8
    if letter == 98:
        return 2
    return 0


@cold
@noinline
def _raise_bad_base() -> Never:
    raise ValueError("int() base must be >= 2 and <= 36, or 0")


@cold
@noinline
def _raise_invalid(text: str, base: int) -> Never:
    raise ValueError("invalid literal for int() with base " + str(base) + ": " + repr(text))


@cold
@noinline
def _raise_too_large(text: str) -> Never:
    raise ValueError("int() literal does not fit in 64 bits: " + repr(text))
