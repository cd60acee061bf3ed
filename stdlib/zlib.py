"""Checksums, and zlib data unpacked."""

import binascii
from binascii import _view
from internal.machine import word

MAX_WBITS = 15


class error(Exception):
    """Data that is not what it should be."""


def crc32(data, value: int = 0) -> int:
    """The checksum of Ethernet and zip files, going on from another one. Allocates nothing."""
    return binascii.crc32(data, value)


def adler32(data, value: int = 1) -> int:
    """Adler's checksum (RFC 1950), going on from another one. Allocates nothing."""
    source = _view(data)
    low = value & 0xFFFF
    high = value >> 16 & 0xFFFF
    for i in range(len(source)):
        low = (low + int(source._data[i])) % 65521
        high = (high + low) % 65521
    return high << 16 | low


# ---- unpacking (RFC 1951)

class _Codes:
    """A canonical Huffman code: how many codes there are of each length, and the symbols in the order of their codes."""

    counts: List[int]
    symbols: List[int]

    def __init__(self, lengths: List[int]):
        self.counts = [0] * 16
        self.symbols = [0] * len(lengths)
        for length in lengths:
            self.counts[length] += 1
        offsets = [0] * 16
        for length in range(1, 15):
            offsets[length + 1] = offsets[length] + self.counts[length]
        for symbol in range(len(lengths)):
            length = lengths[symbol]
            if length != 0:
                self.symbols[offsets[length]] = symbol
                offsets[length] += 1


class _Inflater:
    """Bits, the first of each byte being its lowest."""

    data: bytes
    at: int
    bits: int
    count: int
    result: bytearray

    def __init__(self, data: bytes, start: int):
        self.data = data
        self.at = start
        self.bits = 0
        self.count = 0
        self.result = bytearray()

    def need(self, count: int) -> int:
        """So many bits as a number."""
        while self.count < count:
            if self.at >= len(self.data):
                raise error("Error -5 while decompressing data: incomplete or truncated stream")
            self.bits |= self.data[self.at] << self.count
            self.at += 1
            self.count += 8
        value = self.bits & (1 << count) - 1
        self.bits >>= count
        self.count -= count
        return value

    def symbol(self, codes: _Codes) -> int:
        code = 0
        first = 0
        index = 0
        for length in range(1, 16):
            code |= self.need(1)
            count = codes.counts[length]
            if code - count < first:
                return codes.symbols[index + code - first]
            index += count
            first = (first + count) << 1
            code <<= 1
        raise error("Error -3 while decompressing data: invalid code")

    def stored(self) -> None:
        self.bits = 0
        self.count = 0
        size = self.need(16)
        if size != self.need(16) ^ 0xFFFF:
            raise error("Error -3 while decompressing data: invalid stored block lengths")
        if self.at + size > len(self.data):
            raise error("Error -5 while decompressing data: incomplete or truncated stream")
        self.result.extend(self.data[self.at : self.at + size])
        self.at += size

    def coded(self, literals: _Codes, distances: _Codes) -> None:
        while True:
            symbol = self.symbol(literals)
            if symbol < 256:
                self.result.append(symbol)
            elif symbol == 256:
                return
            else:
                self.copy(self.length(symbol - 257), self.distance(self.symbol(distances)))

    def length(self, code: int) -> int:
        if code < 8:
            return code + 3
        if code == 28:
            return 258
        if code > 28:
            raise error("Error -3 while decompressing data: invalid literal/length code")
        extra = (code - 4) >> 2
        return ((4 + (code & 3)) << extra) + 3 + self.need(extra)

    def distance(self, code: int) -> int:
        if code < 4:
            return code + 1
        if code > 29:
            raise error("Error -3 while decompressing data: invalid distance code")
        extra = (code - 2) >> 1
        return ((2 + (code & 1)) << extra) + 1 + self.need(extra)

    def copy(self, length: int, distance: int) -> None:
        start = len(self.result) - distance
        if start < 0:
            raise error("Error -3 while decompressing data: invalid distance too far back")
        for i in range(length):
            self.result.append(self.result[start + i])

    def fixed(self) -> None:
        lengths = [8] * 144 + [9] * 112 + [7] * 24 + [8] * 8
        self.coded(_Codes(lengths), _Codes([5] * 30))

    def dynamic(self) -> None:
        literals = self.need(5) + 257
        distances = self.need(5) + 1
        count = self.need(4) + 4
        order = b"\x10\x11\x12\x00\x08\x07\x09\x06\x0a\x05\x0b\x04\x0c\x03\x0d\x02\x0e\x01\x0f"
        lengths = [0] * 19
        for i in range(count):
            lengths[order[i]] = self.need(3)
        codes = _Codes(lengths)
        all: List[int] = []
        while len(all) < literals + distances:
            symbol = self.symbol(codes)
            value = 0
            times = 1
            if symbol < 16:
                value = symbol
            elif symbol == 16:
                if len(all) == 0:
                    raise error("Error -3 while decompressing data: invalid bit length repeat")
                value = all[-1]
                times = 3 + self.need(2)
            elif symbol == 17:
                times = 3 + self.need(3)
            else:
                times = 11 + self.need(7)
            for _ in range(times):
                all.append(value)
        if len(all) > literals + distances:
            raise error("Error -3 while decompressing data: invalid bit length repeat")
        self.coded(_Codes(all[:literals]), _Codes(all[literals:]))

    def all(self) -> None:
        last = 0
        while last == 0:
            last = self.need(1)
            kind = self.need(2)
            if kind == 0:
                self.stored()
            elif kind == 1:
                self.fixed()
            elif kind == 2:
                self.dynamic()
            else:
                raise error("Error -3 while decompressing data: invalid block type")
        self.bits = 0
        self.count = 0


def decompress(data, wbits: int = MAX_WBITS) -> bytes:
    """Unpacks zlib data, raw data (`wbits` below 0) or a gzip file (`wbits` above 15). Raises `error`."""
    source = _view(data)
    if wbits < 0:
        raw = _Inflater(source, 0)
        raw.all()
        return bytes(raw.result)
    if wbits > 15 and not (wbits > 31 and len(source) > 1 and source[0] == 120):
        return _gunzip(source)
    if len(source) < 2:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    if (source[0] * 256 + source[1]) % 31 != 0 or source[1] & 32 != 0:
        raise error("Error -3 while decompressing data: incorrect header check")
    if source[0] & 15 != 8:
        raise error("Error -3 while decompressing data: unknown compression method")
    inflater = _Inflater(source, 2)
    inflater.all()
    wanted = 0
    for _ in range(4):
        wanted = wanted << 8 | inflater.need(8)
    if wanted != adler32(inflater.result):
        raise error("Error -3 while decompressing data: incorrect data check")
    return bytes(inflater.result)


def _gunzip(source: bytes) -> bytes:
    """A file of one member (RFC 1952)."""
    if len(source) < 18 or source[0] != 31 or source[1] != 139:
        raise error("Error -3 while decompressing data: incorrect header check")
    flags = source[3]
    at = 10
    if flags & 4 != 0:
        at += 2 + source[at] + 256 * source[at + 1]
    for flag in (8, 16):
        if flags & flag != 0:
            at = source.index(0, at) + 1
    if flags & 2 != 0:
        at += 2
    inflater = _Inflater(source, at)
    inflater.all()
    wanted = inflater.need(16) | inflater.need(16) << 16
    if wanted != binascii.crc32(inflater.result):
        raise error("Error -3 while decompressing data: incorrect data check")
    return bytes(inflater.result)


def compress(data, /, level: int = -1, wbits: int = MAX_WBITS) -> bytes:
    """Zlib data. Unlike CPython, what is repeated is not looked for: it is as long as what it holds."""
    source = _view(data)
    size = len(source)
    result = bytearray(b"\x78\x01")
    at = 0
    while True:
        part = size - at if size - at < 65535 else 65535
        last = at + part == size
        result.append(1 if last else 0)
        result.extend(part.to_bytes(2, "little"))
        result.extend((part ^ 0xFFFF).to_bytes(2, "little"))
        result.extend(source[at : at + part])
        at += part
        if last:
            break
    result.extend(adler32(source).to_bytes(4, "big"))
    return bytes(result)
