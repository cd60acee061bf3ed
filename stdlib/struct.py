"""Values packed into bytes, and back.

A format that is written out is taken apart by the compiler (`StructFormats`): every field is read or written for itself,
`unpack` gives a tuple of their types, and only `pack` allocates. A format known at run time is read each time; `unpack`
then gives a tuple of values of which each may be an int, a float or bytes, or of ints or floats alone where the letters
that are written out (`f"<{n}H"`) say so.

Unlike CPython, `Q` and `N` fill all 64 bits of an int: a value from 2**63 on is unpacked as the negative int of the same
bits, and a negative int is packed as its bits.
"""

from internal.machine import float_from_bits, float_to_bits
from internal.narrow_floats import HALF, SINGLE, TOO_LARGE, narrowed, widened


class error(Exception):
    """A format that is none, or values or bytes that do not fit it."""


_NATIVE: Literal[int] = 0
_BIG: Literal[int] = 1
_LITTLE: Literal[int] = 2


# ---- bytes-like objects

@inline
def _view(data) -> bytes:
    """The bytes of an object, not copied."""
    if isinstance(data, bytes):
        return data
    elif hasattr(data, "_view"):
        return data._view()
    else:
        raise TypeError("a bytes-like object is required, not '" + type(data).__name__ + "'")


@inline
def _target(data) -> bytes:
    """The bytes of an object whose bytes may be changed."""
    if hasattr(data, "_view"):
        return data._view()
    else:
        raise TypeError("argument must be read-write bytes-like object, not " + type(data).__name__)


# ---- single fields

@inline
def _unsigned(data: bytes, at: int, size: int, order: int) -> int:
    value = 0
    if order == _BIG:
        for i in range(size):
            value = value << 8 | int(data._data[at + i])
    else:
        for i in range(size):
            value |= int(data._data[at + i]) << (8 * i)
    return value


@inline
def _put(data: bytes, at: int, size: int, order: int, value: int) -> None:
    if order == _BIG:
        for i in range(size):
            data._data[at + i] = byte(value >> (8 * (size - 1 - i)))
    else:
        for i in range(size):
            data._data[at + i] = byte(value >> (8 * i))


@cold
@noinline
def _raise_range(code: int, size: int) -> Never:
    letter = chr(code)
    if letter in "QqNnLI" and (size == 8 or letter in "NLI"):
        raise error("argument out of range")
    least = -1 << (8 * size - 1)
    most = (1 << (8 * size - 1)) - 1
    if letter in "BHILQN":
        most = 2 * most + 1
        least = 0
    name = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}.get(letter, "'" + letter + "'")
    raise error(f"{name} format requires {least} <= number <= {most}")


@inline
def _whole(value, code: int, size: int) -> int:
    """What is to be packed as an integer of so many bytes."""
    if isinstance(value, int):
        number = int(value)
    elif hasattr(value, "__index__"):
        number = value.__index__()
    else:
        raise error("required argument is not an integer")
    if size < 8:
        bits = 8 * size
        if code & 32 != 0:
            if number >> (bits - 1) != number >> 63:
                _raise_range(code, size)
        elif number >> bits != 0:
            _raise_range(code, size)
    return number


def _real(value) -> float:
    """What is to be packed as a float."""
    if isinstance(value, float):
        return value
    elif isinstance(value, int):
        return float(value)
    elif hasattr(value, "__float__"):
        return value.__float__()
    else:
        raise error("required argument is not a float")


@cold
@noinline
def _raise_too_large(letter: str) -> Never:
    raise OverflowError("float too large to pack with " + letter + " format")


@inline
def _read_real(data: bytes, at: int, size: int, order: int) -> float:
    bits = _unsigned(data, at, size, order)
    if size == 8:
        return float_from_bits(bits)
    return widened(bits, SINGLE if size == 4 else HALF)


@inline
def _put_real(data: bytes, at: int, size: int, order: int, value: float) -> None:
    bits = float_to_bits(value)
    if size != 8:
        bits = narrowed(value, SINGLE if size == 4 else HALF)
        if bits == TOO_LARGE:
            _raise_too_large("f" if size == 4 else "e")
    _put(data, at, size, order, bits)


def _read_text(data: bytes, at: int, size: int, code: int) -> bytes:
    """`s`, `p` and `c`. Copies the bytes."""
    if code == 112:
        if size == 0:
            return b""
        count = int(data._data[at])
        return data._part(at + 1, at + 1 + (count if count < size else size - 1))
    return data._part(at, at + size)


def _put_text(data: bytes, at: int, size: int, code: int, value) -> None:
    if code == 99:
        if isinstance(value, bytes):
            if len(value) == 1:
                data._data[at] = value._data[0]
                return
        raise error("char format requires a bytes object of length 1")
    elif isinstance(value, bytes):
        _put_bytes(data, at, size, code, value)
    elif isinstance(value, bytearray):
        _put_bytes(data, at, size, code, value._view())
    else:
        raise error("argument for '" + chr(code) + "' must be a bytes object")


def _put_bytes(data: bytes, at: int, size: int, code: int, value: bytes) -> None:
    count = len(value)
    if code == 112:
        if size == 0:
            return
        if count > size - 1:
            count = size - 1
        data._data[at] = byte(count if count < 255 else 255)
        at += 1
        size -= 1
    elif count > size:
        count = size
    data._data.take(at, value._data, 0, count)
    data._data.clear(at + count, size - count)


@cold
@noinline
def _raise_short(function: str, size: int, offset: int, length: int) -> Never:
    if function == "":
        raise error(f"unpack requires a buffer of {size} bytes")
    if offset < 0:
        if offset + length < 0:
            raise error(f"offset {offset} out of range for {length}-byte buffer")
        if function == "pack_into":
            raise error(f"no space to pack {size} bytes at offset {offset}")
        raise error(f"not enough data to unpack {size} bytes at offset {offset}")
    raise error(f"{function} requires a buffer of at least {offset + size} bytes for {function[:-5]}ing {size} bytes "
                f"at offset {offset} (actual buffer size is {length})")


@inline
def _start(function: str, size: int, offset: int, length: int) -> int:
    """Where a structure at an offset begins, which counts from the end when it is negative. Raises `error`."""
    start = offset + length if offset < 0 else offset
    if start < 0 or start + size > length:
        _raise_short(function, size, offset, length)
    return start


@cold
@noinline
def _raise_count(function: str, wanted: int, given: int) -> Never:
    raise error(f"{function} expected {wanted} items for packing (got {given})")


# ---- formats that are written out: a tuple of these

@tuple
class _Whole:
    at: int
    size: int
    order: int
    code: int

    @inline
    def read(self, data: bytes, start: int) -> int:
        value = _unsigned(data, start + self.at, self.size, self.order)
        if self.code & 32 != 0 and self.size < 8:
            unused = 64 - 8 * self.size
            value = value << unused >> unused
        return value

    @inline
    def write(self, data: bytes, start: int, value) -> None:
        _put(data, start + self.at, self.size, self.order, _whole(value, self.code, self.size))


@tuple
class _Real:
    at: int
    size: int
    order: int
    code: int

    @inline
    def read(self, data: bytes, start: int) -> float:
        return _read_real(data, start + self.at, self.size, self.order)

    @inline
    def write(self, data: bytes, start: int, value) -> None:
        _put_real(data, start + self.at, self.size, self.order, _real(value))


@tuple
class _Truth:
    at: int
    size: int
    order: int
    code: int

    @inline
    def read(self, data: bytes, start: int) -> bool:
        return int(data._data[start + self.at]) != 0

    @inline
    def write(self, data: bytes, start: int, value) -> None:
        data._data[start + self.at] = byte(1 if value else 0)


@tuple
class _Text:
    at: int
    size: int
    order: int
    code: int

    @inline
    def read(self, data: bytes, start: int) -> bytes:
        return _read_text(data, start + self.at, self.size, self.code)

    @inline
    def write(self, data: bytes, start: int, value) -> None:
        _put_text(data, start + self.at, self.size, self.code, value)


# ---- formats known at run time

@tuple
class _Field:
    """One value in a structure, or bytes that fill it up."""

    code: int
    at: int
    size: int
    order: int

    def is_real(self) -> bool:
        return self.code == 100 or self.code == 101 or self.code == 102

    def is_text(self) -> bool:
        return self.code == 115 or self.code == 112 or self.code == 99

    def is_whole(self) -> bool:
        return not self.is_real() and not self.is_text()

    def read_whole(self, data: bytes, start: int) -> int:
        if self.code == 63:
            return 1 if int(data._data[start + self.at]) != 0 else 0
        return _Whole(self.at, self.size, self.order, self.code).read(data, start)

    def read_real(self, data: bytes, start: int) -> float:
        return _read_real(data, start + self.at, self.size, self.order)

    def write(self, data: bytes, start: int, value) -> None:
        if self.is_real():
            _Real(self.at, self.size, self.order, self.code).write(data, start, value)
        elif self.is_text():
            _put_text(data, start + self.at, self.size, self.code, value)
        elif self.code == 63:
            data._data[start + self.at] = byte(1 if value else 0)
        else:
            _Whole(self.at, self.size, self.order, self.code).write(data, start, value)


def _size_of(code: str, native: bool) -> int:
    """The bytes of a value, or -1 of what is no code."""
    if code in "bBcsp?x":
        return 1
    if code in "hHe":
        return 2
    if code in "iIf":
        return 4
    if code in "qQd":
        return 8
    if code in "lL":
        return __pointer_size__ if native else 4
    if code in "nN" and native:
        return __pointer_size__
    return -1


class _Structure:
    """A format that was read. Allocates."""

    fields: List[_Field]
    size: int

    def __init__(self, format: str):
        fields: List[_Field] = []
        order = _NATIVE
        first = 0
        if len(format) > 0 and format[0] in "@=<>!":
            first = 1
            if format[0] in ">!":
                order = _BIG
            elif format[0] != "@":
                order = _LITTLE
        native = order == _NATIVE
        at = 0
        count = -1
        for i in range(first, len(format)):
            code = format[i]
            if "0" <= code <= "9":
                count = (0 if count < 0 else count) * 10 + ord(code) - 48
                if count > 0x7FFF_FFFF:
                    raise error("total struct size too long")
                continue
            if code.isspace() and count < 0:
                continue
            size = _size_of(code, native)
            if size < 0:
                raise error("bad char in struct format")
            if native and size > 1:
                at = (at + size - 1) // size * size
            times = 1 if count < 0 else count
            count = -1
            if code == "x":
                at += times
            elif code == "s" or code == "p":
                fields.append(_Field(ord(code), at, times, order))
                at += times
            else:
                for _ in range(times):
                    fields.append(_Field(ord(code), at, size, order))
                    at += size
        if count >= 0:
            raise error("repeat count given without format specifier")
        self.fields = fields
        self.size = at

    def read(self, data: bytes, start: int):
        """Values of several types."""
        values: List[Mixed] = []
        for field in self.fields:
            if field.is_real():
                values.append(field.read_real(data, start))
            elif field.is_text():
                values.append(_read_text(data, start + field.at, field.size, field.code))
            else:
                values.append(field.read_whole(data, start))
        return MixedTuple(values)

    def write(self, function: str, data: bytes, start: int, values) -> None:
        data._data.clear(start, self.size)
        if isinstance(values, Tuple):
            if static.len(values) != len(self.fields):
                _raise_count(function, len(self.fields), static.len(values))
            at = 0
            for value in values:
                self.fields[at].write(data, start, value)
                at += 1
        else:
            if len(values) != len(self.fields):
                _raise_count(function, len(self.fields), len(values))
            at = 0
            for value in values:
                self.fields[at].write(data, start, value)
                at += 1


# ---- structures

@tuple
class _Layout[T]:
    """What a format that is written out stands for: `fields` is a tuple of the field classes above."""

    fields: T
    size: int
    format: str

    def __repr__(self) -> str:
        return "<struct.Struct object>"

    def pack(self, *values) -> bytes:
        """The values as bytes. Raises `error`."""
        data = bytes(self.size)
        self._write("pack", data, 0, values)
        return data

    def pack_into(self, buffer, offset: int, *values) -> None:
        """Puts the values into bytes that can change. Raises `error`. Allocates nothing."""
        data = _target(buffer)
        start = _start("pack_into", self.size, offset, len(data))
        data._data.clear(start, self.size)
        self._write("pack_into", data, start, values)

    def unpack(self, buffer):
        """The values in bytes of exactly the right number. Raises `error`."""
        data = _view(buffer)
        if len(data) != self.size:
            _raise_short("", self.size, 0, 0)
        return self._read(data, 0)

    def unpack_from(self, buffer, offset: int = 0):
        """The values in bytes from an offset on. Raises `error`."""
        data = _view(buffer)
        return self._read(data, _start("unpack_from", self.size, offset, len(data)))

    def iter_unpack(self, buffer):
        """The values of one structure after another. Raises `error` unless the bytes end with one."""
        data = _view(buffer)
        _check_multiple(self.size, len(data))
        return self._read_all(data)

    def _read_all(self, data: bytes):
        start = 0
        while start < len(data):
            yield self._read(data, start)
            start += self.size

    @inline
    def _read(self, data: bytes, start: int):
        return tuple(self.fields[i].read(data, start) for i in static.range(static.len(self.fields)))

    @inline
    def _write(self, function: str, data: bytes, start: int, values) -> None:
        if isinstance(values, Tuple):
            if static.len(values) != static.len(self.fields):
                _raise_count(function, static.len(self.fields), static.len(values))
            else:
                for i in static.range(static.len(self.fields)):
                    self.fields[i].write(data, start, values[i])
        else:
            if len(values) != static.len(self.fields):
                _raise_count(function, static.len(self.fields), len(values))
            for i in static.range(static.len(self.fields)):
                self.fields[i].write(data, start, values[i])


def _layout(size: int, format: str, *fields):
    return _Layout(fields, size, format)


@tuple
class Struct:
    """A format, read once. Where the format is written out, the compiler makes this something with the same methods that
    knows the types of its values."""

    format: str
    size: int
    _structure: _Structure

    @special
    def __new__(format: str) -> Struct:
        structure = _Structure(format)
        return Struct.__make__(format, structure.size, structure)

    def __repr__(self) -> str:
        return "<struct.Struct object>"

    def pack(self, *values) -> bytes:
        """The values as bytes. Raises `error`."""
        data = bytes(self.size)
        self._structure.write("pack", data, 0, values)
        return data

    def pack_into(self, buffer, offset: int, *values) -> None:
        """Puts the values into bytes that can change. Raises `error`."""
        data = _target(buffer)
        start = _start("pack_into", self.size, offset, len(data))
        self._structure.write("pack_into", data, start, values)

    def unpack(self, buffer):
        """The values in bytes of exactly the right number. Raises `error`."""
        data = _view(buffer)
        if len(data) != self.size:
            _raise_short("", self.size, 0, 0)
        return self._structure.read(data, 0)

    def unpack_from(self, buffer, offset: int = 0):
        """The values in bytes from an offset on. Raises `error`."""
        data = _view(buffer)
        return self._structure.read(data, _start("unpack_from", self.size, offset, len(data)))

    def iter_unpack(self, buffer):
        """The values of one structure after another. Raises `error` unless the bytes end with one."""
        data = _view(buffer)
        _check_multiple(self.size, len(data))
        return self._read_all(data)

    def _read_all(self, data: bytes):
        start = 0
        while start < len(data):
            yield self._structure.read(data, start)
            start += self.size


@tuple
class _Wholes:
    """A format known at run time whose values are ints."""

    format: str

    def unpack(self, buffer):
        data = _view(buffer)
        structure = _Structure(self.format)
        if len(data) != structure.size:
            _raise_short("", structure.size, 0, 0)
        return self._read(structure, data, 0)

    def unpack_from(self, buffer, offset: int = 0):
        data = _view(buffer)
        structure = _Structure(self.format)
        return self._read(structure, data, _start("unpack_from", structure.size, offset, len(data)))

    def _read(self, structure: _Structure, data: bytes, start: int):
        values: List[int] = []
        for field in structure.fields:
            if not field.is_whole():
                raise error("a format whose written part has integers only holds another value")
            values.append(field.read_whole(data, start))
        return DynamicTuple(values)


@tuple
class _Reals:
    """A format known at run time whose values are floats."""

    format: str

    def unpack(self, buffer):
        data = _view(buffer)
        structure = _Structure(self.format)
        if len(data) != structure.size:
            _raise_short("", structure.size, 0, 0)
        return self._read(structure, data, 0)

    def unpack_from(self, buffer, offset: int = 0):
        data = _view(buffer)
        structure = _Structure(self.format)
        return self._read(structure, data, _start("unpack_from", structure.size, offset, len(data)))

    def _read(self, structure: _Structure, data: bytes, start: int):
        values: List[float] = []
        for field in structure.fields:
            if not field.is_real():
                raise error("a format whose written part has floats only holds another value")
            values.append(field.read_real(data, start))
        return DynamicTuple(values)


def _wholes(format: str):
    return _Wholes(format)


def _reals(format: str):
    return _Reals(format)


def _check_multiple(size: int, length: int) -> None:
    if size == 0:
        raise error("cannot iteratively unpack with a struct of length 0")
    if length % size != 0:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")


# ---- functions: with a format that is written out, the methods of `_Layout`

@special
def calcsize(format: str, /) -> int:
    """The number of bytes. Raises `error`."""
    return _Structure(format).size


@special
def pack(format: str, /, *values) -> bytes:
    """The values as bytes. Raises `error`."""
    return Struct(format).pack(*values)


@special
def pack_into(format: str, buffer, offset: int, /, *values) -> None:
    """Puts the values into bytes that can change. Raises `error`."""
    Struct(format).pack_into(buffer, offset, *values)


@special
def unpack(format: str, buffer, /):
    """The values in bytes of exactly the right number. Raises `error`."""
    return Struct(format).unpack(buffer)


@special
def unpack_from(format: str, /, buffer, offset: int = 0):
    """The values in bytes from an offset on. Raises `error`."""
    return Struct(format).unpack_from(buffer, offset)


@special
def iter_unpack(format: str, buffer, /):
    """The values of one structure after another. Raises `error` unless the bytes end with one."""
    return Struct(format).iter_unpack(buffer)
