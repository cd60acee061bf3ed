"""Format specifications: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`."""

from internal.machine import Buffer
from internal.utf8 import character_width, code_point, encoded_width, marked_text, put_code_point

# characters of a specification
SPACE: Literal[int] = 32
HASH: Literal[int] = 35
PERCENT: Literal[int] = 37
PLUS: Literal[int] = 43
COMMA: Literal[int] = 44
MINUS: Literal[int] = 45
ZERO: Literal[int] = 48
LEFT: Literal[int] = 60
INNER: Literal[int] = 61
RIGHT: Literal[int] = 62
CENTER: Literal[int] = 94
UNDERSCORE: Literal[int] = 95


@tuple
class Spec:
    """A specification taken apart. Characters are code points; 0 and, for the precision, -1 stand for what is left out."""

    fill: int
    align: int
    sign: int
    no_negative_zero: bool
    alternate: bool
    width: int
    grouping: int
    precision: int
    kind: int


def parse_spec(text: str, type_name: str, default_align: int, default_kind: int) -> Spec:
    """Takes a specification apart. Raises ValueError. Allocates nothing."""
    data = text._data
    size = text._size()
    at = 0
    fill = SPACE
    align = default_align
    filled = False
    aligned = False
    if size > 0:
        width = character_width(data, 0, size)
        if width < size and _is_align(int(data[width])):
            fill = code_point(data, 0, width)
            align = int(data[width])
            filled = True
            aligned = True
            at = width + 1
        elif _is_align(int(data[0])):
            align = int(data[0])
            aligned = True
            at = 1
    sign = 0
    if at < size:
        c = int(data[at])
        if c == PLUS or c == MINUS or c == SPACE:
            sign = c
            at += 1
    no_negative_zero = False
    if at < size and int(data[at]) == 122:
        no_negative_zero = True
        at += 1
    alternate = False
    if at < size and int(data[at]) == HASH:
        alternate = True
        at += 1
    if not filled and at < size and int(data[at]) == ZERO:
        fill = ZERO
        if not aligned and default_align == RIGHT:
            align = INNER
        at += 1
    start = at
    at = _digits_end(data, at, size)
    columns = _number(data, start, at, 0)
    grouping = 0
    if at < size and int(data[at]) == COMMA:
        grouping = COMMA
        at += 1
    if at < size and int(data[at]) == UNDERSCORE:
        if grouping != 0:
            _raise_both_groupings()
        grouping = UNDERSCORE
        at += 1
    if at < size and int(data[at]) == COMMA and grouping == UNDERSCORE:
        _raise_both_groupings()
    precision = -1
    if at < size and int(data[at]) == 46:
        start = at + 1
        at = _digits_end(data, start, size)
        if at == start:
            _raise_missing_precision()
        precision = _number(data, start, at, 0)
    kind = default_kind
    if at < size:
        width = character_width(data, at, size)
        if at + width < size:
            _raise_invalid(text, type_name)
        kind = code_point(data, at, width)
    if grouping != 0:
        _check_grouping(grouping, kind)
    return Spec(fill, align, sign, no_negative_zero, alternate, columns, grouping, precision, kind)


def _is_align(c: int) -> bool:
    return c == LEFT or c == RIGHT or c == INNER or c == CENTER


def _digits_end(data: Buffer[byte], at: int, size: int) -> int:
    while at < size and 48 <= int(data[at]) <= 57:
        at += 1
    return at


def _number(data: Buffer[byte], at: int, end: int, default: int) -> int:
    if at == end:
        return default
    value = 0
    while at < end:
        if value > 922337203685477579:
            raise ValueError("Too many decimal digits in format string")
        value = value * 10 + int(data[at]) - 48
        at += 1
    return value


def _check_grouping(grouping: int, kind: int) -> None:
    if kind == 0 or kind == PERCENT or kind == 100 or 101 <= (kind | 32) <= 103:
        # d e f g E F G %
        return
    if grouping == UNDERSCORE and (kind == 98 or kind == 111 or (kind | 32) == 120):
        return
    _raise_grouping(grouping, kind)


def group_size(spec: Spec) -> int:
    """How many digits stand between two separators."""
    return 4 if spec.kind == 98 or spec.kind == 111 or (spec.kind | 32) == 120 else 3


def assemble(spec: Spec, sign: int, prefix: str, body: str, whole: int) -> str:
    """A number in its field.

    `body` is ASCII and starts with `whole` digits that grouping separates; `sign` is a character or 0; the field is
    filled up where the alignment says. Allocates unless there is nothing to add to `body`.
    """
    size = body._size()
    front = (1 if sign != 0 else 0) + prefix._size()
    grouped = whole
    if spec.grouping != 0 and whole > 0:
        least = spec.width - front - (size - whole) if spec.fill == ZERO and spec.align == INNER else 0
        grouped = _put_grouped(spec, body._data, whole, least, Buffer[byte](), -1)
    total = front + grouped + size - whole
    padding = spec.width - total if spec.width > total else 0
    if padding + front == 0 and grouped == whole:
        return body
    before = padding if spec.align == RIGHT else padding >> 1 if spec.align == CENTER else 0
    inside = padding if spec.align == INNER else 0
    fill_size = encoded_width(spec.fill)
    result = Buffer[byte](total + padding * fill_size)
    at = put_fill(spec.fill, before, result, 0)
    if sign != 0:
        result[at] = byte(sign)
        at += 1
    at = prefix._put(result, at)
    at = put_fill(spec.fill, inside, result, at)
    if spec.grouping != 0 and whole > 0:
        _put_grouped(spec, body._data, whole, grouped, result, at + grouped)
    else:
        result.take(at, body._data, 0, whole)
    at += grouped
    result.take(at, body._data, whole, size - whole)
    at += size - whole
    at = put_fill(spec.fill, padding - before - inside, result, at)
    return marked_text(result, at, spec.fill >= 0x80 and padding > 0)


def _put_grouped(spec: Spec, digits: Buffer[byte], count: int, least: int, to: Buffer[byte], end: int) -> int:
    """Writes digits with separators before position `end`, zeros in front of them until there are `least` characters;
    gives how many characters that makes. With `end` -1 they are only counted."""
    group = group_size(spec)
    digit = 0
    written = 0
    while digit < count or written < least:
        if digit > 0 and digit % group == 0:
            if end >= 0:
                to[end - 1 - written] = byte(spec.grouping)
            written += 1
        if end >= 0:
            to[end - 1 - written] = digits[count - 1 - digit] if digit < count else byte(48)
        written += 1
        digit += 1
    return written


def put_fill(fill: int, count: int, to: Buffer[byte], at: int) -> int:
    """Writes a character several times; gives the position behind it."""
    for _ in range(count):
        at = put_code_point(fill, to, at)
    return at


def padded(text: str, spec: Spec, columns: int) -> str:
    """Text of so many characters in the field of a specification."""
    padding = spec.width - columns
    if padding <= 0:
        return text
    before = padding if spec.align == RIGHT else padding >> 1 if spec.align == CENTER else 0
    result = Buffer[byte](text._size() + padding * encoded_width(spec.fill))
    at = put_fill(spec.fill, before, result, 0)
    at = text._put(result, at)
    at = put_fill(spec.fill, padding - before, result, at)
    return marked_text(result, at, spec.fill >= 0x80 or not text._plain())


# ---- errors

@cold
@noinline
def raise_unknown_kind(kind: int, type_name: str) -> Never:
    raise ValueError("Unknown format code '" + _shown(kind) + "' for object of type '" + type_name + "'")


@cold
@noinline
def raise_not_allowed(what: str, where: str) -> Never:
    raise ValueError(what + " not allowed in " + where + " format specifier")


def _shown(c: int) -> str:
    return chr(c) if 32 < c < 128 else "\\x" + hex(c)[2:]


@cold
@noinline
def _raise_both_groupings() -> Never:
    raise ValueError("Cannot specify both ',' and '_'.")


@cold
@noinline
def _raise_missing_precision() -> Never:
    raise ValueError("Format specifier missing precision")


@cold
@noinline
def _raise_invalid(text: str, type_name: str) -> Never:
    raise ValueError("Invalid format specifier '" + text + "' for object of type '" + type_name + "'")


@cold
@noinline
def _raise_grouping(grouping: int, kind: int) -> Never:
    raise ValueError("Cannot specify '" + chr(grouping) + "' with '" + _shown(kind) + "'.")
