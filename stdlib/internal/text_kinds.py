"""What kinds of characters a text has. Allocates nothing."""

from internal.unicode import is_alphabetic, is_cased, is_decimal, is_digit, is_lower, is_numeric, is_printable, is_space
from internal.unicode import continues_name, is_title_letter, is_upper, starts_name
from internal.utf8 import character_width, code_point

ALPHABETIC: Literal[int] = 0
DIGIT: Literal[int] = 1
DECIMAL: Literal[int] = 2
NUMERIC: Literal[int] = 3
ALPHANUMERIC: Literal[int] = 4
SPACE: Literal[int] = 5
PRINTABLE: Literal[int] = 6


@inline
def all_are(text: str, kind: Literal[int]) -> bool:
    """Whether the text is not empty and all its characters are of a kind."""
    data = text._data
    size = text._size()
    at = 0
    while at < size:
        width = character_width(data, at, size)
        if not _is(code_point(data, at, width), kind):
            return False
        at += width
    return size > 0


@inline
def _is(code: int, kind: Literal[int]) -> bool:
    if kind == ALPHABETIC:
        return is_alphabetic(code)
    elif kind == DIGIT:
        return is_digit(code)
    elif kind == DECIMAL:
        return is_decimal(code)
    elif kind == NUMERIC:
        return is_numeric(code)
    elif kind == ALPHANUMERIC:
        return is_alphabetic(code) or is_numeric(code)
    elif kind == SPACE:
        return is_space(code)
    else:
        return is_printable(code)


def is_name(text: str) -> bool:
    """Whether a text that is not empty could be a name."""
    data = text._data
    size = text._size()
    at = 0
    while at < size:
        width = character_width(data, at, size)
        code = code_point(data, at, width)
        if not (starts_name(code) if at == 0 else continues_name(code)):
            return False
        at += width
    return True


def has_case(text: str, lower: bool) -> bool:
    """Whether there are letters with case, and all are small ones, or all capitals."""
    data = text._data
    size = text._size()
    at = 0
    found = False
    while at < size:
        width = character_width(data, at, size)
        code = code_point(data, at, width)
        if is_cased(code):
            if not (is_lower(code) if lower else is_upper(code)):
                return False
            found = True
        at += width
    return found


def is_title(text: str) -> bool:
    """Whether there are words, each with a capital first and small letters behind it."""
    data = text._data
    size = text._size()
    at = 0
    inside = False
    found = False
    while at < size:
        width = character_width(data, at, size)
        code = code_point(data, at, width)
        if is_title_letter(code):
            if inside:
                return False
            inside = True
            found = True
        elif is_lower(code):
            if not inside:
                return False
        else:
            inside = False
        at += width
    return found
