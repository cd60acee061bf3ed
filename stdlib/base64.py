"""Bytes as text of 16, 32, 64 or 85 letters (RFC 4648)."""

import binascii
from binascii import _ascii, _view


def _translated(data: bytes, old: bytes, new: bytes) -> bytes:
    """Each of a few bytes replaced by another."""
    result = bytearray(data)
    for i in range(len(result)):
        at = old.find(bytes([result[i]]))
        if at >= 0:
            result[i] = new[at]
    return bytes(result)


# ---- base64

def b64encode(s, altchars: Optional[bytes] = None) -> bytes:
    """Base64, perhaps with other letters in place of `+` and `/`."""
    encoded = binascii.b2a_base64(s, newline=False)
    return encoded if altchars is None else _translated(encoded, b"+/", altchars)


def b64decode(s, altchars: Optional[bytes] = None, validate: bool = False) -> bytes:
    """The bytes of base64; foreign characters are skipped unless it is to be valid. Raises `binascii.Error`."""
    data = _ascii(s)
    if altchars is not None:
        data = _translated(data, altchars, b"+/")
    return binascii.a2b_base64(data, strict_mode=validate)


def standard_b64encode(s) -> bytes:
    return b64encode(s)


def standard_b64decode(s) -> bytes:
    return b64decode(s)


def urlsafe_b64encode(s) -> bytes:
    """Base64 with `-` and `_`."""
    return b64encode(s, b"-_")


def urlsafe_b64decode(s) -> bytes:
    """The bytes of base64 with `-` and `_`. Raises `binascii.Error`."""
    return b64decode(s, b"-_")


def encodebytes(s) -> bytes:
    """Base64 in lines of 76 letters."""
    data = _view(s)
    result = bytearray()
    for at in range(0, len(data), 57):
        result.extend(binascii.b2a_base64(data[at : at + 57]))
    return bytes(result)


def decodebytes(s) -> bytes:
    """The bytes of base64 in lines. Raises `binascii.Error`."""
    return binascii.a2b_base64(_view(s))


# ---- base32

_LETTERS: Literal[str] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_HEX_LETTERS: Literal[str] = "0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _encoded32(s, letters: str) -> bytes:
    data = _view(s)
    size = len(data)
    result = bytearray()
    for at in range(0, size, 5):
        bits = 0
        for i in range(at, at + 5):
            bits = bits << 8 | (data[i] if i < size else 0)
        used = (min(size - at, 5) * 8 + 4) // 5
        for i in range(8):
            result.append(ord(letters[bits >> 35 - 5 * i & 31]) if i < used else 61)
    return bytes(result)


def _decoded32(s, letters: str, casefold: bool, map01: int) -> bytes:
    data = _ascii(s)
    if len(data) % 8 != 0:
        raise binascii.Error("Incorrect padding")
    size = len(data)
    while size > 0 and data[size - 1] == 61:
        size -= 1
    pads = len(data) - size
    result = bytearray()
    bits = 0
    count = 0
    for i in range(size):
        letter = data[i]
        if map01 != 0 and (letter == 48 or letter == 49):
            letter = 79 if letter == 48 else map01
        if casefold and 97 <= letter <= 122:
            letter -= 32
        value = letters.find(chr(letter))
        if value < 0:
            raise binascii.Error("Non-base32 digit found")
        bits = (bits << 5 | value) & 0xFFFF
        count += 5
        if count >= 8:
            count -= 8
            result.append(bits >> count & 255)
    if pads == 2 or pads == 5 or pads > 6:
        raise binascii.Error("Incorrect padding")
    return bytes(result)


def b32encode(s) -> bytes:
    """Base32."""
    return _encoded32(s, _LETTERS)


def b32decode(s, casefold: bool = False, map01: Optional[bytes] = None) -> bytes:
    """The bytes of base32. Raises `binascii.Error`."""
    return _decoded32(s, _LETTERS, casefold, 0 if map01 is None else map01[0])


def b32hexencode(s) -> bytes:
    """Base32 with the digits in front."""
    return _encoded32(s, _HEX_LETTERS)


def b32hexdecode(s, casefold: bool = False) -> bytes:
    """The bytes of base32 with the digits in front. Raises `binascii.Error`."""
    return _decoded32(s, _HEX_LETTERS, casefold, 0)


# ---- base16

def b16encode(s) -> bytes:
    """Two hexadecimal digits a byte, in capitals."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold: bool = False) -> bytes:
    """The bytes of hexadecimal digits. Raises `binascii.Error`."""
    data = _ascii(s)
    for letter in data:
        if not (48 <= letter <= 57 or 65 <= letter <= 70 or casefold and 97 <= letter <= 102):
            raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(data)


# ---- base85

_LETTERS_85: Literal[str] = (
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
)


def b85encode(b, pad: bool = False) -> bytes:
    """Five letters for four bytes, as git writes them."""
    data = _view(b)
    size = len(data)
    result = bytearray()
    for at in range(0, size, 4):
        bits = 0
        for i in range(at, at + 4):
            bits = bits << 8 | (data[i] if i < size else 0)
        used = 5 if pad or size - at >= 4 else size - at + 1
        scale = 52200625
        for i in range(used):
            result.append(ord(_LETTERS_85[bits // scale % 85]))
            scale //= 85
    return bytes(result)


def b85decode(b) -> bytes:
    """The bytes of such letters. Raises ValueError."""
    data = _ascii(b)
    size = len(data)
    result = bytearray()
    for at in range(0, size, 5):
        bits = 0
        for i in range(at, at + 5):
            value = _LETTERS_85.find(chr(data[i])) if i < size else 84
            if value < 0:
                raise ValueError("bad base85 character at position " + str(i))
            bits = bits * 85 + value
        if bits > 0xFFFF_FFFF:
            raise ValueError("base85 overflow in hunk starting at byte " + str(at))
        for i in range(min(size - at, 5) - 1):
            result.append(bits >> 24 - 8 * i & 255)
    return bytes(result)
