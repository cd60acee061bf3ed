"""Hash functions: MD5 (RFC 1321), SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512 (FIPS 180-4).

A hash object keeps a block of bytes and the state; `update` allocates nothing, `digest` what it gives.
"""

from internal.machine import Buffer, word
from internal.octets_text import hex_text

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}
algorithms_available = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}

_MD5: Literal[int] = 0
_SHA1: Literal[int] = 1
_SHA256: Literal[int] = 2
_SHA512: Literal[int] = 3


@inline
def _view(data) -> bytes:
    if isinstance(data, bytes):
        return data
    elif isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    elif hasattr(data, "_view"):
        return data._view()
    else:
        raise TypeError("object supporting the buffer API required")


@inline
def _left(value: u32, count: u32) -> u32:
    return value << count | value >> (u32(32) - count)


@inline
def _right(value: u32, count: u32) -> u32:
    return value >> count | value << (u32(32) - count)


@inline
def _right64(value: u64, count: u64) -> u64:
    return value >> count | value << (u64(64) - count)


@inline
def _big(data: bytes, at: int) -> u32:
    return u32(int(data._data[at]) << 24 | int(data._data[at + 1]) << 16 | int(data._data[at + 2]) << 8 | int(data._data[at + 3]))


@inline
def _little(data: bytes, at: int) -> u32:
    return u32(int(data._data[at]) | int(data._data[at + 1]) << 8 | int(data._data[at + 2]) << 16 | int(data._data[at + 3]) << 24)


# ---- the compression functions: a state and a block of bytes

def _sine(i: int) -> u32:
    """The integer part of 2**32 times the sine of 1 + i."""
    table = (
        b"\x78\xa4\x6a\xd7\x56\xb7\xc7\xe8\xdb\x70\x20\x24\xee\xce\xbd\xc1\xaf\x0f\x7c\xf5\x2a\xc6\x87\x47"
        b"\x13\x46\x30\xa8\x01\x95\x46\xfd\xd8\x98\x80\x69\xaf\xf7\x44\x8b\xb1\x5b\xff\xff\xbe\xd7\x5c\x89"
        b"\x22\x11\x90\x6b\x93\x71\x98\xfd\x8e\x43\x79\xa6\x21\x08\xb4\x49\x62\x25\x1e\xf6\x40\xb3\x40\xc0"
        b"\x51\x5a\x5e\x26\xaa\xc7\xb6\xe9\x5d\x10\x2f\xd6\x53\x14\x44\x02\x81\xe6\xa1\xd8\xc8\xfb\xd3\xe7"
        b"\xe6\xcd\xe1\x21\xd6\x07\x37\xc3\x87\x0d\xd5\xf4\xed\x14\x5a\x45\x05\xe9\xe3\xa9\xf8\xa3\xef\xfc"
        b"\xd9\x02\x6f\x67\x8a\x4c\x2a\x8d\x42\x39\xfa\xff\x81\xf6\x71\x87\x22\x61\x9d\x6d\x0c\x38\xe5\xfd"
        b"\x44\xea\xbe\xa4\xa9\xcf\xde\x4b\x60\x4b\xbb\xf6\x70\xbc\xbf\xbe\xc6\x7e\x9b\x28\xfa\x27\xa1\xea"
        b"\x85\x30\xef\xd4\x05\x1d\x88\x04\x39\xd0\xd4\xd9\xe5\x99\xdb\xe6\xf8\x7c\xa2\x1f\x65\x56\xac\xc4"
        b"\x44\x22\x29\xf4\x97\xff\x2a\x43\xa7\x23\x94\xab\x39\xa0\x93\xfc\xc3\x59\x5b\x65\x92\xcc\x0c\x8f"
        b"\x7d\xf4\xef\xff\xd1\x5d\x84\x85\x4f\x7e\xa8\x6f\xe0\xe6\x2c\xfe\x14\x43\x01\xa3\xa1\x11\x08\x4e"
        b"\x82\x7e\x53\xf7\x35\xf2\x3a\xbd\xbb\xd2\xd7\x2a\x91\xd3\x86\xeb"
    )
    return _little(table, 4 * i)


def _turn(i: int) -> u32:
    """By how many bits the sum is turned in a step."""
    table = b"\x07\x0c\x11\x16\x05\x09\x0e\x14\x04\x0b\x10\x17\x06\x0a\x0f\x15"
    return u32(int(table._data[(i >> 4) * 4 + (i & 3)]))


def _compress_md5(state: List[int], data: bytes, start: int, words: List[int]) -> None:
    a = u32(state[0])
    b = u32(state[1])
    c = u32(state[2])
    d = u32(state[3])
    for i in range(64):
        if i < 16:
            f = (b & c) | (~b & d)
            k = i
        elif i < 32:
            f = (d & b) | (~d & c)
            k = (5 * i + 1) & 15
        elif i < 48:
            f = b ^ c ^ d
            k = (3 * i + 5) & 15
        else:
            f = c ^ (b | ~d)
            k = (7 * i) & 15
        sum = a + f + _sine(i) + _little(data, start + 4 * k)
        a = d
        d = c
        c = b
        b += _left(sum, _turn(i))
    state[0] = int(u32(state[0]) + a)
    state[1] = int(u32(state[1]) + b)
    state[2] = int(u32(state[2]) + c)
    state[3] = int(u32(state[3]) + d)


def _compress_sha1(state: List[int], data: bytes, start: int, words: List[int]) -> None:
    for i in range(16):
        words[i] = int(_big(data, start + 4 * i))
    a = u32(state[0])
    b = u32(state[1])
    c = u32(state[2])
    d = u32(state[3])
    e = u32(state[4])
    for i in range(80):
        if i >= 16:
            mixed = words[(i - 3) & 15] ^ words[(i - 8) & 15] ^ words[(i - 14) & 15] ^ words[i & 15]
            words[i & 15] = int(_left(u32(mixed), u32(1)))
        if i < 20:
            f = ((b & c) | (~b & d)) + u32(0x5A82_7999)
        elif i < 40:
            f = (b ^ c ^ d) + u32(0x6ED9_EBA1)
        elif i < 60:
            f = ((b & c) | (b & d) | (c & d)) + u32(0x8F1B_BCDC)
        else:
            f = (b ^ c ^ d) + u32(0xCA62_C1D6)
        sum = _left(a, u32(5)) + f + e + u32(words[i & 15])
        e = d
        d = c
        c = _left(b, u32(30))
        b = a
        a = sum
    state[0] = int(u32(state[0]) + a)
    state[1] = int(u32(state[1]) + b)
    state[2] = int(u32(state[2]) + c)
    state[3] = int(u32(state[3]) + d)
    state[4] = int(u32(state[4]) + e)


def _root(i: int, at: int) -> u32:
    """Half of the first 64 bits of the fractional part of the cubic root of the prime with number i."""
    table = (
        b"\x42\x8a\x2f\x98\xd7\x28\xae\x22\x71\x37\x44\x91\x23\xef\x65\xcd\xb5\xc0\xfb\xcf\xec\x4d\x3b\x2f"
        b"\xe9\xb5\xdb\xa5\x81\x89\xdb\xbc\x39\x56\xc2\x5b\xf3\x48\xb5\x38\x59\xf1\x11\xf1\xb6\x05\xd0\x19"
        b"\x92\x3f\x82\xa4\xaf\x19\x4f\x9b\xab\x1c\x5e\xd5\xda\x6d\x81\x18\xd8\x07\xaa\x98\xa3\x03\x02\x42"
        b"\x12\x83\x5b\x01\x45\x70\x6f\xbe\x24\x31\x85\xbe\x4e\xe4\xb2\x8c\x55\x0c\x7d\xc3\xd5\xff\xb4\xe2"
        b"\x72\xbe\x5d\x74\xf2\x7b\x89\x6f\x80\xde\xb1\xfe\x3b\x16\x96\xb1\x9b\xdc\x06\xa7\x25\xc7\x12\x35"
        b"\xc1\x9b\xf1\x74\xcf\x69\x26\x94\xe4\x9b\x69\xc1\x9e\xf1\x4a\xd2\xef\xbe\x47\x86\x38\x4f\x25\xe3"
        b"\x0f\xc1\x9d\xc6\x8b\x8c\xd5\xb5\x24\x0c\xa1\xcc\x77\xac\x9c\x65\x2d\xe9\x2c\x6f\x59\x2b\x02\x75"
        b"\x4a\x74\x84\xaa\x6e\xa6\xe4\x83\x5c\xb0\xa9\xdc\xbd\x41\xfb\xd4\x76\xf9\x88\xda\x83\x11\x53\xb5"
        b"\x98\x3e\x51\x52\xee\x66\xdf\xab\xa8\x31\xc6\x6d\x2d\xb4\x32\x10\xb0\x03\x27\xc8\x98\xfb\x21\x3f"
        b"\xbf\x59\x7f\xc7\xbe\xef\x0e\xe4\xc6\xe0\x0b\xf3\x3d\xa8\x8f\xc2\xd5\xa7\x91\x47\x93\x0a\xa7\x25"
        b"\x06\xca\x63\x51\xe0\x03\x82\x6f\x14\x29\x29\x67\x0a\x0e\x6e\x70\x27\xb7\x0a\x85\x46\xd2\x2f\xfc"
        b"\x2e\x1b\x21\x38\x5c\x26\xc9\x26\x4d\x2c\x6d\xfc\x5a\xc4\x2a\xed\x53\x38\x0d\x13\x9d\x95\xb3\xdf"
        b"\x65\x0a\x73\x54\x8b\xaf\x63\xde\x76\x6a\x0a\xbb\x3c\x77\xb2\xa8\x81\xc2\xc9\x2e\x47\xed\xae\xe6"
        b"\x92\x72\x2c\x85\x14\x82\x35\x3b\xa2\xbf\xe8\xa1\x4c\xf1\x03\x64\xa8\x1a\x66\x4b\xbc\x42\x30\x01"
        b"\xc2\x4b\x8b\x70\xd0\xf8\x97\x91\xc7\x6c\x51\xa3\x06\x54\xbe\x30\xd1\x92\xe8\x19\xd6\xef\x52\x18"
        b"\xd6\x99\x06\x24\x55\x65\xa9\x10\xf4\x0e\x35\x85\x57\x71\x20\x2a\x10\x6a\xa0\x70\x32\xbb\xd1\xb8"
        b"\x19\xa4\xc1\x16\xb8\xd2\xd0\xc8\x1e\x37\x6c\x08\x51\x41\xab\x53\x27\x48\x77\x4c\xdf\x8e\xeb\x99"
        b"\x34\xb0\xbc\xb5\xe1\x9b\x48\xa8\x39\x1c\x0c\xb3\xc5\xc9\x5a\x63\x4e\xd8\xaa\x4a\xe3\x41\x8a\xcb"
        b"\x5b\x9c\xca\x4f\x77\x63\xe3\x73\x68\x2e\x6f\xf3\xd6\xb2\xb8\xa3\x74\x8f\x82\xee\x5d\xef\xb2\xfc"
        b"\x78\xa5\x63\x6f\x43\x17\x2f\x60\x84\xc8\x78\x14\xa1\xf0\xab\x72\x8c\xc7\x02\x08\x1a\x64\x39\xec"
        b"\x90\xbe\xff\xfa\x23\x63\x1e\x28\xa4\x50\x6c\xeb\xde\x82\xbd\xe9\xbe\xf9\xa3\xf7\xb2\xc6\x79\x15"
        b"\xc6\x71\x78\xf2\xe3\x72\x53\x2b\xca\x27\x3e\xce\xea\x26\x61\x9c\xd1\x86\xb8\xc7\x21\xc0\xc2\x07"
        b"\xea\xda\x7d\xd6\xcd\xe0\xeb\x1e\xf5\x7d\x4f\x7f\xee\x6e\xd1\x78\x06\xf0\x67\xaa\x72\x17\x6f\xba"
        b"\x0a\x63\x7d\xc5\xa2\xc8\x98\xa6\x11\x3f\x98\x04\xbe\xf9\x0d\xae\x1b\x71\x0b\x35\x13\x1c\x47\x1b"
        b"\x28\xdb\x77\xf5\x23\x04\x7d\x84\x32\xca\xab\x7b\x40\xc7\x24\x93\x3c\x9e\xbe\x0a\x15\xc9\xbe\xbc"
        b"\x43\x1d\x67\xc4\x9c\x10\x0d\x4c\x4c\xc5\xd4\xbe\xcb\x3e\x42\xb6\x59\x7f\x29\x9c\xfc\x65\x7e\x2a"
        b"\x5f\xcb\x6f\xab\x3a\xd6\xfa\xec\x6c\x44\x19\x8c\x4a\x47\x58\x17"
    )
    return _big(table, 8 * i + at)


def _compress_sha256(state: List[int], data: bytes, start: int, words: List[int]) -> None:
    for i in range(16):
        words[i] = int(_big(data, start + 4 * i))
    a = u32(state[0])
    b = u32(state[1])
    c = u32(state[2])
    d = u32(state[3])
    e = u32(state[4])
    f = u32(state[5])
    g = u32(state[6])
    h = u32(state[7])
    for i in range(64):
        if i >= 16:
            early = u32(words[(i - 15) & 15])
            late = u32(words[(i - 2) & 15])
            mixed = _right(early, u32(7)) ^ _right(early, u32(18)) ^ early >> u32(3)
            mixed += _right(late, u32(17)) ^ _right(late, u32(19)) ^ late >> u32(10)
            words[i & 15] = int(mixed + u32(words[(i - 7) & 15]) + u32(words[i & 15]))
        sum = h + (_right(e, u32(6)) ^ _right(e, u32(11)) ^ _right(e, u32(25))) + ((e & f) ^ (~e & g))
        sum += _root(i, 0) + u32(words[i & 15])
        other = (_right(a, u32(2)) ^ _right(a, u32(13)) ^ _right(a, u32(22))) + ((a & b) ^ (a & c) ^ (b & c))
        h = g
        g = f
        f = e
        e = d + sum
        d = c
        c = b
        b = a
        a = sum + other
    state[0] = int(u32(state[0]) + a)
    state[1] = int(u32(state[1]) + b)
    state[2] = int(u32(state[2]) + c)
    state[3] = int(u32(state[3]) + d)
    state[4] = int(u32(state[4]) + e)
    state[5] = int(u32(state[5]) + f)
    state[6] = int(u32(state[6]) + g)
    state[7] = int(u32(state[7]) + h)


def _compress_sha512(state: List[int], data: bytes, start: int, words: List[int]) -> None:
    for i in range(16):
        words[i] = int(_big(data, start + 8 * i)) << 32 | int(_big(data, start + 8 * i + 4))
    a = u64(state[0])
    b = u64(state[1])
    c = u64(state[2])
    d = u64(state[3])
    e = u64(state[4])
    f = u64(state[5])
    g = u64(state[6])
    h = u64(state[7])
    for i in range(80):
        if i >= 16:
            early = u64(words[(i - 15) & 15])
            late = u64(words[(i - 2) & 15])
            mixed = _right64(early, u64(1)) ^ _right64(early, u64(8)) ^ early >> u64(7)
            mixed += _right64(late, u64(19)) ^ _right64(late, u64(61)) ^ late >> u64(6)
            words[i & 15] = int(mixed + u64(words[(i - 7) & 15]) + u64(words[i & 15]))
        sum = h + (_right64(e, u64(14)) ^ _right64(e, u64(18)) ^ _right64(e, u64(41))) + ((e & f) ^ (~e & g))
        sum += u64(int(_root(i, 0)) << 32 | int(_root(i, 4))) + u64(words[i & 15])
        other = (_right64(a, u64(28)) ^ _right64(a, u64(34)) ^ _right64(a, u64(39))) + ((a & b) ^ (a & c) ^ (b & c))
        h = g
        g = f
        f = e
        e = d + sum
        d = c
        c = b
        b = a
        a = sum + other
    state[0] = int(u64(state[0]) + a)
    state[1] = int(u64(state[1]) + b)
    state[2] = int(u64(state[2]) + c)
    state[3] = int(u64(state[3]) + d)
    state[4] = int(u64(state[4]) + e)
    state[5] = int(u64(state[5]) + f)
    state[6] = int(u64(state[6]) + g)
    state[7] = int(u64(state[7]) + h)


# ---- hash objects

class _Hash:
    """A hash of what it was given so far."""

    name: str
    digest_size: int
    block_size: int
    _kind: int
    _state: List[int]
    _words: List[int]
    _block: bytes
    _filled: int
    _length: int

    def __init__(self, name: str, kind: int, digest_size: int, block_size: int, state: List[int]):
        self.name = name
        self.digest_size = digest_size
        self.block_size = block_size
        self._kind = kind
        self._state = state
        self._words = [0] * 16
        self._block = bytes(block_size)
        self._filled = 0
        self._length = 0

    def __repr__(self) -> str:
        return f"<{self.name} _hashlib.HASH object>"

    def update(self, data) -> None:
        """Adds bytes. Allocates nothing."""
        self._add(_view(data))

    def _add(self, data: bytes) -> None:
        size = len(data)
        self._length += size
        at = 0
        if self._filled > 0:
            at = self.block_size - self._filled
            if at > size:
                at = size
            self._block._data.take(self._filled, data._data, 0, at)
            self._filled += at
            if self._filled < self.block_size:
                return
            self._compress(self._block, 0)
            self._filled = 0
        while at + self.block_size <= size:
            self._compress(data, at)
            at += self.block_size
        self._block._data.take(0, data._data, at, size - at)
        self._filled = size - at

    def _compress(self, data: bytes, start: int) -> None:
        if self._kind == _MD5:
            _compress_md5(self._state, data, start, self._words)
        elif self._kind == _SHA1:
            _compress_sha1(self._state, data, start, self._words)
        elif self._kind == _SHA256:
            _compress_sha256(self._state, data, start, self._words)
        else:
            _compress_sha512(self._state, data, start, self._words)

    def copy(self) -> _Hash:
        """A hash that goes on from here by itself."""
        other = _Hash(self.name, self._kind, self.digest_size, self.block_size, self._state.copy())
        other._block._data.take(0, self._block._data, 0, self._filled)
        other._filled = self._filled
        other._length = self._length
        return other

    def digest(self) -> bytes:
        """The hash of what was added; more may be added later."""
        end = self.copy()
        end._finish()
        size = self.digest_size
        data = Buffer[byte](size)
        width = 8 if self._kind == _SHA512 else 4
        for i in range(size):
            shift = 8 * (i % width)
            if self._kind != _MD5:
                shift = 8 * (width - 1) - shift
            data[i] = byte(end._state[i // width] >> shift)
        return bytes.__make__(data, word(size))

    def _finish(self) -> None:
        """Adds a one, zeros, and the number of bits."""
        bits = self._length * 8
        length_size = 16 if self._kind == _SHA512 else 8
        block = self._block
        block._data[self._filled] = byte(128)
        at = self._filled + 1
        if at > self.block_size - length_size:
            block._data.clear(at, self.block_size - at)
            self._compress(block, 0)
            at = 0
        block._data.clear(at, self.block_size - at)
        for i in range(8):
            if self._kind == _MD5:
                block._data[self.block_size - 8 + i] = byte(bits >> (8 * i))
            else:
                block._data[self.block_size - 1 - i] = byte(bits >> (8 * i))
        self._compress(block, 0)

    def hexdigest(self) -> str:
        """The hash in hexadecimal digits."""
        data = self.digest()
        return hex_text(data._data, len(data), "", 1)


def _started(hash: _Hash, data) -> _Hash:
    hash._add(_view(data))
    return hash


def md5(data=b"", *, usedforsecurity: bool = True) -> _Hash:
    """MD5, for what it is still used for: 16 bytes."""
    state = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
    return _started(_Hash("md5", _MD5, 16, 64, state), data)


def sha1(data=b"", *, usedforsecurity: bool = True) -> _Hash:
    """SHA-1, for what it is still used for: 20 bytes."""
    state = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    return _started(_Hash("sha1", _SHA1, 20, 64, state), data)


def sha256(data=b"", *, usedforsecurity: bool = True) -> _Hash:
    """SHA-256: 32 bytes."""
    state = [
        0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A,
        0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
    ]
    return _started(_Hash("sha256", _SHA256, 32, 64, state), data)


def sha224(data=b"", *, usedforsecurity: bool = True) -> _Hash:
    """SHA-224: 28 bytes."""
    state = [
        0xC105_9ED8, 0x367C_D507, 0x3070_DD17, 0xF70E_5939,
        0xFFC0_0B31, 0x6858_1511, 0x64F9_8FA7, 0xBEFA_4FA4,
    ]
    return _started(_Hash("sha224", _SHA256, 28, 64, state), data)


def sha512(data=b"", *, usedforsecurity: bool = True) -> _Hash:
    """SHA-512: 64 bytes."""
    state = [
        0x6A09_E667_F3BC_C908, -0x4498_517A_7B35_58C5, 0x3C6E_F372_FE94_F82B, -0x5AB0_0AC5_A0E2_C90F,
        0x510E_527F_ADE6_82D1, -0x64FA_9773_D4C1_93E1, 0x1F83_D9AB_FB41_BD6B, 0x5BE0_CD19_137E_2179,
    ]
    return _started(_Hash("sha512", _SHA512, 64, 128, state), data)


def sha384(data=b"", *, usedforsecurity: bool = True) -> _Hash:
    """SHA-384: 48 bytes."""
    state = [
        -0x3444_62A2_3EFA_6128, 0x629A_292A_367C_D507, -0x6EA6_FEA5_CF8F_22E9, 0x152F_ECD8_F70E_5939,
        0x6733_2667_FFC0_0B31, -0x714B_B578_97A7_EAEF, -0x24F3_D1F2_9B06_7059, 0x47B5_481D_BEFA_4FA4,
    ]
    return _started(_Hash("sha384", _SHA512, 48, 128, state), data)


def new(name: str, data=b"", *, usedforsecurity: bool = True) -> _Hash:
    """A hash by its name. Raises ValueError."""
    lower = name.lower()
    if lower == "md5":
        return md5(data)
    if lower == "sha1":
        return sha1(data)
    if lower == "sha224":
        return sha224(data)
    if lower == "sha256":
        return sha256(data)
    if lower == "sha384":
        return sha384(data)
    if lower == "sha512":
        return sha512(data)
    raise ValueError("unsupported hash type " + name)
