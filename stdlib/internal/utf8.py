"""Text as UTF-8 bytes.

A byte that is not part of valid UTF-8 counts as one character by itself.
"""

from internal.machine import Buffer, pointer_buffer, word

# set in the length of a text that has bytes from 0x80 on
BEYOND_ASCII: Literal[int] = 1 << (8 * __pointer_size__ - 1)

_REPLACED: Literal[int] = 0xDC00


@noinline
@tag("wide.asked")
def may_be_wide() -> bool:
    """Whether a text of the program may be beyond ASCII. The compiler answers it (`DecideWideText`): False where none is
    written out and `wide_is_made` is never called."""
    return True


@noinline
@tag("wide.made")
def wide_is_made() -> None:
    """Called before a text beyond ASCII is made. Does nothing."""


def ascii_text(data: Buffer[byte], size: int) -> str:
    """A text of bytes below 0x80, without copying them."""
    return str.__make__(data, word(size))


@inline
def marked_text(data: Buffer[byte], size: int, beyond_ascii: bool) -> str:
    """A text of these bytes, without copying them."""
    if beyond_ascii:
        wide_is_made()
        size |= BEYOND_ASCII
    return str.__make__(data, word(size))


@inline
def is_plain(text: str) -> bool:
    """Whether all of a text is ASCII."""
    if may_be_wide():
        return int(text._word) & BEYOND_ASCII == 0
    return True


def text_of(data: Buffer[byte], size: int) -> str:
    """A text of these bytes, without copying them, whatever they are."""
    return marked_text(data, size, has_high_byte(data, 0, size))


def has_high_byte(data: Buffer[byte], start: int, end: int) -> bool:
    """Whether any byte is from 0x80 on."""
    at = start
    while at < end:
        if int(data[at]) >= 0x80:
            return True
        at += 1
    return False


def ascii_character(code: int) -> str:
    """The text of one ASCII character. Allocates nothing: all of them stand in flash."""
    table = (
        "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17"
        "\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\x20\x21\x22\x23\x24\x25\x26\x27\x28\x29\x2a\x2b\x2c\x2d\x2e\x2f"
        "\x30\x31\x32\x33\x34\x35\x36\x37\x38\x39\x3a\x3b\x3c\x3d\x3e\x3f\x40\x41\x42\x43\x44\x45\x46\x47"
        "\x48\x49\x4a\x4b\x4c\x4d\x4e\x4f\x50\x51\x52\x53\x54\x55\x56\x57\x58\x59\x5a\x5b\x5c\x5d\x5e\x5f"
        "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f\x70\x71\x72\x73\x74\x75\x76\x77"
        "\x78\x79\x7a\x7b\x7c\x7d\x7e\x7f"
    )
    return ascii_text(pointer_buffer(table._data.pointer() + code), 1)


def character_width(data: Buffer[byte], at: int, size: int) -> int:
    """How many bytes the character at a position takes."""
    if not may_be_wide() or int(data[at]) < 0x80:
        return 1
    return wide_character_width(data, at, size)


@noinline
def wide_character_width(data: Buffer[byte], at: int, size: int) -> int:
    """Like `character_width`, for a first byte from 0x80 on."""
    first = int(data[at])
    if first < 0xC2 or first > 0xF4 or at + 1 >= size:
        return 1
    second = int(data[at + 1])
    if second & 0xC0 != 0x80:
        return 1
    if first < 0xE0:
        return 2
    if at + 2 >= size or int(data[at + 2]) & 0xC0 != 0x80:
        return 1
    if first < 0xF0:
        # neither longer than needed nor a surrogate
        if (first == 0xE0 and second < 0xA0) or (first == 0xED and second >= 0xA0):
            return 1
        return 3
    if at + 3 >= size or int(data[at + 3]) & 0xC0 != 0x80:
        return 1
    if (first == 0xF0 and second < 0x90) or (first == 0xF4 and second >= 0x90):
        return 1
    return 4


def width_before(data: Buffer[byte], at: int) -> int:
    """How many bytes the character takes that ends at a position."""
    if not may_be_wide() or int(data[at - 1]) < 0x80:
        return 1
    width = 2
    while width <= 4 and width <= at:
        if int(data[at - width]) & 0xC0 != 0x80:
            return width if character_width(data, at - width, at) == width else 1
        width += 1
    return 1


def code_point(data: Buffer[byte], at: int, width: int) -> int:
    """The code point of a character; a byte that is not UTF-8 gives 0xDC00 more than itself, as CPython's surrogates."""
    if not may_be_wide():
        return int(data[at]) & 0x7F
    first = int(data[at])
    if width == 1:
        return first if first < 0x80 else _REPLACED + first
    code = first & (0x7F >> width)
    for i in range(1, width):
        code = (code << 6) | (int(data[at + i]) & 0x3F)
    return code


def encoded_width(code: int) -> int:
    """How many bytes a code point takes."""
    if code < 0x80:
        return 1
    if code < 0x800:
        return 2
    return 3 if code < 0x10000 and code & ~0xFF != _REPLACED else (1 if code < 0x10000 else 4)


def put_code_point(code: int, data: Buffer[byte], at: int) -> int:
    """Writes a code point; gives the position behind it."""
    if code < 0x80:
        data[at] = byte(code)
        return at + 1
    if code < 0x800:
        data[at] = byte(0xC0 | (code >> 6))
        data[at + 1] = byte(0x80 | (code & 0x3F))
        return at + 2
    if code < 0x10000:
        if code & ~0xFF == _REPLACED:
            data[at] = byte(code)
            return at + 1
        data[at] = byte(0xE0 | (code >> 12))
        data[at + 1] = byte(0x80 | ((code >> 6) & 0x3F))
        data[at + 2] = byte(0x80 | (code & 0x3F))
        return at + 3
    data[at] = byte(0xF0 | (code >> 18))
    data[at + 1] = byte(0x80 | ((code >> 12) & 0x3F))
    data[at + 2] = byte(0x80 | ((code >> 6) & 0x3F))
    data[at + 3] = byte(0x80 | (code & 0x3F))
    return at + 4


def character_text(code: int) -> str:
    """The text of one code point. Allocates nothing for ASCII."""
    if code < 0x80:
        return ascii_character(code)
    width = encoded_width(code)
    data = Buffer[byte](width)
    put_code_point(code, data, 0)
    return marked_text(data, width, True)


def count_characters(data: Buffer[byte], start: int, end: int) -> int:
    """How many characters a range of bytes has."""
    count = 0
    at = start
    while at < end:
        at += character_width(data, at, end)
        count += 1
    return count


def skip_characters(data: Buffer[byte], at: int, end: int, count: int) -> int:
    """The position so many characters later, at most `end`."""
    while count > 0 and at < end:
        at += character_width(data, at, end)
        count -= 1
    return at


def part_of(text: str, start: int, end: int) -> str:
    """The bytes from `start` to `end` of a text, as a text. Copies them, but not all of them nor single ASCII ones."""
    size = end - start
    if size == text._size():
        return text
    if size <= 0:
        return ""
    data = text._data
    if size == 1 and int(data[start]) < 0x80:
        return ascii_character(int(data[start]))
    copy = Buffer[byte](size)
    copy.take(0, data, start, size)
    return marked_text(copy, size, not text._plain() and has_high_byte(copy, 0, size))


def equal_bytes(left: Buffer[byte], left_at: int, right: Buffer[byte], right_at: int, count: int) -> bool:
    """Whether two ranges of bytes are equal."""
    for i in range(count):
        if left[left_at + i] != right[right_at + i]:
            return False
    return True


def compare_bytes(left: Buffer[byte], left_size: int, right: Buffer[byte], right_size: int) -> int:
    """Negative, 0 or positive as the left bytes come before, are, or come behind the right ones."""
    common = left_size if left_size < right_size else right_size
    for i in range(common):
        difference = int(left[i]) - int(right[i])
        if difference != 0:
            return difference
    return left_size - right_size
