"""Bytes as text of hexadecimal digits or base64, and checksums."""

from internal.integer_parse import digit_value
from internal.machine import Buffer, word
from internal.octets_text import hex_text


class Error(ValueError):
    """Text that is not what it should be."""


class Incomplete(Exception):
    """Text that ends too early."""


@inline
def _view(data) -> bytes:
    if isinstance(data, bytes):
        return data
    elif isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    elif hasattr(data, "_view"):
        return data._view()
    else:
        raise TypeError("a bytes-like object is required, not '" + type(data).__name__ + "'")


def _ascii(data) -> bytes:
    """The bytes of text or of a bytes-like object."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode()
    else:
        return _view(data)


# ---- hexadecimal

def hexlify(data, sep="", bytes_per_sep: int = 1) -> bytes:
    """Two hexadecimal digits a byte, with separators between groups counted from the end."""
    source = _view(data)
    separator = sep if isinstance(sep, str) else _view(sep).decode("latin-1")
    return hex_text(source._data, len(source), separator, bytes_per_sep).encode()


def b2a_hex(data, sep="", bytes_per_sep: int = 1) -> bytes:
    """See `hexlify`."""
    return hexlify(data, sep, bytes_per_sep)


def unhexlify(hexstr) -> bytes:
    """The bytes of hexadecimal digits. Raises `Error`."""
    source = _ascii(hexstr)
    size = len(source)
    if size & 1 != 0:
        raise Error("Odd-length string")
    data = Buffer[byte](size >> 1)
    for i in range(size >> 1):
        high = digit_value(int(source._data[2 * i]))
        low = digit_value(int(source._data[2 * i + 1]))
        if high > 15 or low > 15:
            raise Error("Non-hexadecimal digit found")
        data[i] = byte(high * 16 + low)
    return bytes.__make__(data, word(size >> 1))


def a2b_hex(hexstr) -> bytes:
    """See `unhexlify`."""
    return unhexlify(hexstr)


# ---- base64 (RFC 4648)

def _letter(value: int) -> int:
    if value < 26:
        return value + 65
    if value < 52:
        return value + 71
    if value < 62:
        return value - 4
    return 43 if value == 62 else 47


def _value(letter: int) -> int:
    """What a letter stands for, or -1."""
    if 65 <= letter <= 90:
        return letter - 65
    if 97 <= letter <= 122:
        return letter - 71
    if 48 <= letter <= 57:
        return letter + 4
    if letter == 43:
        return 62
    return 63 if letter == 47 else -1


def b2a_base64(data, *, newline: bool = True) -> bytes:
    """Base64, with an end of line behind it."""
    source = _view(data)
    size = len(source)
    count = (size + 2) // 3 * 4
    result = Buffer[byte](count + 1)
    to = 0
    for at in range(0, size, 3):
        left = size - at
        bits = int(source._data[at]) << 16
        if left > 1:
            bits |= int(source._data[at + 1]) << 8
        if left > 2:
            bits |= int(source._data[at + 2])
        result[to] = byte(_letter(bits >> 18))
        result[to + 1] = byte(_letter(bits >> 12 & 63))
        result[to + 2] = byte(_letter(bits >> 6 & 63) if left > 1 else 61)
        result[to + 3] = byte(_letter(bits & 63) if left > 2 else 61)
        to += 4
    result[to] = byte(10)
    return bytes.__make__(result, word(to + 1 if newline else to))


def a2b_base64(data, /, *, strict_mode: bool = False) -> bytes:
    """The bytes of base64; foreign characters are skipped unless it is to be strict. Raises `Error`."""
    source = _ascii(data)
    size = len(source)
    result = Buffer[byte]((size + 3) // 4 * 3)
    count = 0
    place = 0
    rest = 0
    pads = 0
    ended = False
    if strict_mode and size > 0 and int(source._data[0]) == 61:
        raise Error("Leading padding not allowed")
    for at in range(size):
        letter = int(source._data[at])
        if letter == 61:
            pads += 1
            if place >= 2 and place + pads >= 4:
                if strict_mode and at + 1 < size:
                    raise Error("Excess data after padding")
                ended = True
                break
            continue
        value = _value(letter)
        if value < 0:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and pads > 0:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        if place == 0:
            rest = value
            place = 1
            continue
        rest = rest << 6 | value
        shift = 6 - 2 * place
        result[count] = byte(rest >> shift)
        count += 1
        rest &= (1 << shift) - 1
        place = (place + 1) & 3
    if place != 0 and not ended:
        if place == 1:
            raise Error(
                "Invalid base64-encoded string: number of data characters ("
                + str(count // 3 * 4 + 1)
                + ") cannot be 1 more than a multiple of 4"
            )
        raise Error("Incorrect padding")
    return bytes.__make__(result, word(count))


# ---- checksums

def crc32(data, value: int = 0) -> int:
    """The checksum of Ethernet and zip files, going on from another one. Four bits at a time: 64 bytes of table.
    Allocates nothing."""
    source = _view(data)
    table = (
        b"\x00\x00\x00\x00\x64\x10\xb7\x1d\xc8\x20\x6e\x3b\xac\x30\xd9\x26\x90\x41\xdc\x76\xf4\x51\x6b\x6b"
        b"\x58\x61\xb2\x4d\x3c\x71\x05\x50\x20\x83\xb8\xed\x44\x93\x0f\xf0\xe8\xa3\xd6\xd6\x8c\xb3\x61\xcb"
        b"\xb0\xc2\x64\x9b\xd4\xd2\xd3\x86\x78\xe2\x0a\xa0\x1c\xf2\xbd\xbd"
    )
    crc = u32(value) ^ u32(0xFFFF_FFFF)
    for i in range(len(source)):
        crc ^= u32(int(source._data[i]))
        crc = crc >> u32(4) ^ _entry(table, int(crc & u32(15)))
        crc = crc >> u32(4) ^ _entry(table, int(crc & u32(15)))
    return int(crc ^ u32(0xFFFF_FFFF))


@inline
def _entry(table: bytes, i: int) -> u32:
    at = 4 * i
    data = table._data
    return u32(int(data[at]) | int(data[at + 1]) << 8 | int(data[at + 2]) << 16 | int(data[at + 3]) << 24)


def crc_hqx(data, value: int) -> int:
    """The 16-bit checksum of CCITT, going on from another one. Allocates nothing."""
    source = _view(data)
    crc = value & 0xFFFF
    for i in range(len(source)):
        crc ^= int(source._data[i]) << 8
        for _ in range(8):
            crc <<= 1
            if crc & 0x10000 != 0:
                crc ^= 0x11021
    return crc
