"""Writes `stdlib/internal/unicode.py`: what CPython's Unicode tables say, as a few compact ones.

    tests/library/make_unicode.py > stdlib/internal/unicode.py
"""
import unicodedata

SURROGATES = range(0xD800, 0xE000)

HEAD = '''"""What Unicode %s says about characters. Written by tests/library/make_unicode.py.

A kind of characters is a list of distances between the code points where it begins and ends, from U+0080 on, seven bits
a byte. Each table is linked only into a program that asks for its kind, and searched only for characters beyond ASCII.
"""

from internal.machine import Buffer
from internal.utf8 import may_be_wide


def is_alphabetic(code: int) -> bool:
    """Whether it is a letter."""
    return 97 <= code | 32 <= 122 if code < 0x80 else _alphabetic(code)


def is_printable(code: int) -> bool:
    """Whether the repr of a text shows it as it is."""
    return 32 <= code < 127 if code < 0x80 else _printable(code)


def is_decimal(code: int) -> bool:
    """Whether it is a digit of decimal numbers."""
    return 48 <= code <= 57 if code < 0x80 else _decimal(code)


def is_digit(code: int) -> bool:
    """Whether it is a digit, also a small raised one."""
    return 48 <= code <= 57 if code < 0x80 else _digit(code)


def is_numeric(code: int) -> bool:
    """Whether it stands for a number, also a fraction."""
    return 48 <= code <= 57 if code < 0x80 else _numeric(code)


def is_lower(code: int) -> bool:
    """Whether it is a small letter."""
    return 97 <= code <= 122 if code < 0x80 else _lower(code)


def is_upper(code: int) -> bool:
    """Whether it is a capital."""
    return 65 <= code <= 90 if code < 0x80 else _upper(code)


def is_cased(code: int) -> bool:
    """Whether it is a letter with case."""
    return 97 <= code | 32 <= 122 if code < 0x80 else _lower(code) or _upper(code) or _title(code)


def is_title_letter(code: int) -> bool:
    """Whether it is written at the start of a word."""
    return 65 <= code <= 90 if code < 0x80 else _upper(code) or _title(code)


def starts_name(code: int) -> bool:
    """Whether a name may begin with it."""
    return 97 <= code | 32 <= 122 or code == 95 if code < 0x80 else _name_start(code)


def continues_name(code: int) -> bool:
    """Whether a name may go on with it."""
    return starts_name(code) or 48 <= code <= 57 if code < 0x80 else _name_part(code)


def is_space(code: int) -> bool:
    """Whether it is whitespace."""
    if code < 0x80 or not may_be_wide():
        return code == 32 or 9 <= code <= 13 or 28 <= code <= 31
    if code < 0x1680:
        return code == 0x85 or code == 0xA0
    return (code == 0x1680 or 0x2000 <= code <= 0x200A or code == 0x2028 or code == 0x2029 or code == 0x202F
            or code == 0x205F or code == 0x3000)


def to_upper(code: int) -> int:
    """Its capital, or itself. Unlike CPython, only when that is a single character."""
    if code < 0x80:
        return code - 32 if 97 <= code <= 122 else code
    return _upper_of(code)


def to_lower(code: int) -> int:
    """Its small letter, or itself. Unlike CPython, only when that is a single character."""
    if code < 0x80:
        return code + 32 if 65 <= code <= 90 else code
    return _lower_of(code)


def to_title(code: int) -> int:
    """How it is written at the start of a word."""
    if 0x1C4 <= code <= 0x1CC:
        return 0x1C5 + (code - 0x1C4) // 3 * 3
    if 0x1F1 <= code <= 0x1F3:
        return 0x1F2
    # Georgian has capitals, but not at the start of words
    return code if 0x10D0 <= code <= 0x10FF else to_upper(code)


def decimal_value(code: int) -> int:
    """The value of a decimal digit beyond ASCII, or -1. Such digits stand together in tens, in order."""
    if not _decimal(code):
        return -1
    value = 0
    while _decimal(code - value - 1):
        value += 1
    return value %% 10


def _is_inside(table: Buffer[byte], size: int, code: int) -> bool:
    """Whether an odd number of the table's code points is not beyond this one."""
    at = 0
    border = 0x80
    inside = False
    while at < size:
        distance = 0
        shift = 0
        while True:
            part = int(table[at])
            at += 1
            distance |= (part & 0x7F) << shift
            shift += 7
            if part < 0x80:
                break
        border += distance
        if code < border:
            return inside
        inside = not inside
    return inside


def _mapped(table: Buffer[byte], size: int, code: int) -> int:
    """Entries are: distance from the start of the entry before, twice the count plus 1 when only every second character
    belongs to it, twice the size of the difference plus 1 when it is negative."""
    at = 0
    start = 0x80
    while at < size:
        distance, at = _number(table, at)
        start += distance
        if code < start:
            return code
        count, at = _number(table, at)
        difference, at = _number(table, at)
        step = (count & 1) + 1
        if code < start + (count >> 1) * step and (code - start) %% step == 0:
            return code - (difference >> 1) if difference & 1 == 1 else code + (difference >> 1)
    return code


def _number(table: Buffer[byte], at: int) -> Tuple[int, int]:
    value = 0
    shift = 0
    while True:
        part = int(table[at])
        at += 1
        value |= (part & 0x7F) << shift
        shift += 7
        if part < 0x80:
            return (value, at)
'''

FUNCTION = '''

def _%s(code: int) -> %s:
    table = (
%s
    )
    return %s(table._data, %d, code)
'''


def number(value):
    result = b""
    while value >= 0x80:
        result += bytes([value & 0x7F | 0x80])
        value >>= 7
    return result + bytes([value])


def borders(belongs):
    result = b""
    inside = False
    last = 0x80
    for code in range(0x80, 0x110001):
        now = code < 0x110000 and code not in SURROGATES and belongs(chr(code))
        if now != inside:
            result += number(code - last)
            last, inside = code, now
    return result


def differences(change):
    differs = {}
    for code in range(0x80, 0x110000):
        if code not in SURROGATES:
            changed = change(chr(code))
            if len(changed) == 1 and ord(changed) != code:
                differs[code] = ord(changed) - code
    entries = []
    while differs:
        start = min(differs)
        difference = differs[start]
        counts = []
        for step in (1, 2):
            count = 1
            # a run of every second character must not hide what stands between
            while differs.get(start + count * step) == difference and (
                    step == 1 or start + count * step - 1 not in differs):
                count += 1
            counts.append(count)
        step = 2 if counts[1] > counts[0] else 1
        entries.append((start, counts[step - 1], step, difference))
        for index in range(counts[step - 1]):
            del differs[start + index * step]
    result = b""
    last = 0x80
    for start, count, step, difference in sorted(entries):
        result += number(start - last) + number(2 * count + step - 1) + number(2 * abs(difference) + (difference < 0))
        last = start
    return result


def lines(data):
    texts = ["".join(f"\\x{b:02x}" for b in data[at:at + 27]) for at in range(0, len(data), 27)]
    return "\n".join(f'        b"{text}"' for text in texts)


def main():
    print(HEAD % unicodedata.unidata_version, end="")
    kinds = [("alphabetic", str.isalpha), ("printable", str.isprintable), ("decimal", str.isdecimal),
             ("digit", str.isdigit), ("numeric", str.isnumeric), ("lower", str.islower), ("upper", str.isupper),
             ("title", lambda c: unicodedata.category(c) == "Lt"),
             ("name_start", str.isidentifier), ("name_part", lambda c: ("a" + c).isidentifier())]
    for name, belongs in kinds:
        table = borders(belongs)
        print(FUNCTION % (name, "bool", lines(table), "_is_inside", len(table)), end="")
    for name, change in [("upper_of", str.upper), ("lower_of", str.lower)]:
        table = differences(change)
        print(FUNCTION % (name, "int", lines(table), "_mapped", len(table)), end="")


if __name__ == "__main__":
    main()
