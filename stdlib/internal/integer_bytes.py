"""Integers to and from bytes."""

from internal.machine import Buffer, word


def int_to_bytes(value: int, length: int, byteorder: str, signed: bool) -> bytes:
    """See `int.to_bytes`."""
    little = _is_little(byteorder)
    if length < 0:
        raise ValueError("length argument must be non-negative")
    if not signed and value < 0:
        raise OverflowError("can't convert negative int to unsigned")
    if length < 8:
        # what is above the highest byte must be all sign
        rest = value >> (8 * length)
        if signed and length > 0:
            fits = (value >> (8 * length - 1)) == (-1 if value < 0 else 0)
        else:
            fits = rest == 0
        if not fits:
            raise OverflowError("int too big to convert")
    data = Buffer[byte](length)
    for i in range(length):
        shift = 8 * i
        part = value >> (shift if shift < 63 else 63)
        data[i if little else length - 1 - i] = byte(part)
    return bytes.__make__(data, word(length))


def int_from_bytes(data, byteorder: str, signed: bool) -> int:
    """See `int.from_bytes`."""
    little = _is_little(byteorder)
    length = len(data)
    value = 0
    for i in range(length):
        value = (value << 8) | int(data[length - 1 - i if little else i])
    if signed and 0 < length < 8:
        value = (value << (64 - 8 * length)) >> (64 - 8 * length)
    return value


def _is_little(byteorder: str) -> bool:
    if byteorder == "little":
        return True
    if byteorder != "big":
        raise ValueError("byteorder must be either 'little' or 'big'")
    return False
