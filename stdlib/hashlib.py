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
def _big(data: Buffer[byte], at: int) -> u32:
    return u32(int(data[at]) << 24 | int(data[at + 1]) << 16 | int(data[at + 2]) << 8 | int(data[at + 3]))


@inline
def _little(data: Buffer[byte], at: int) -> u32:
    return u32(int(data[at]) | int(data[at + 1]) << 8 | int(data[at + 2]) << 16 | int(data[at + 3]) << 24)


# ---- the compression functions: a state and a block of bytes

# the integer parts of 2**32 times the sines of 1, 2, 3, …
_SINES = [
    0xD76A_A478, 0xE8C7_B756, 0x2420_70DB, 0xC1BD_CEEE, 0xF57C_0FAF, 0x4787_C62A, 0xA830_4613, 0xFD46_9501,
    0x6980_98D8, 0x8B44_F7AF, 0xFFFF_5BB1, 0x895C_D7BE, 0x6B90_1122, 0xFD98_7193, 0xA679_438E, 0x49B4_0821,
    0xF61E_2562, 0xC040_B340, 0x265E_5A51, 0xE9B6_C7AA, 0xD62F_105D, 0x0244_1453, 0xD8A1_E681, 0xE7D3_FBC8,
    0x21E1_CDE6, 0xC337_07D6, 0xF4D5_0D87, 0x455A_14ED, 0xA9E3_E905, 0xFCEF_A3F8, 0x676F_02D9, 0x8D2A_4C8A,
    0xFFFA_3942, 0x8771_F681, 0x6D9D_6122, 0xFDE5_380C, 0xA4BE_EA44, 0x4BDE_CFA9, 0xF6BB_4B60, 0xBEBF_BC70,
    0x289B_7EC6, 0xEAA1_27FA, 0xD4EF_3085, 0x0488_1D05, 0xD9D4_D039, 0xE6DB_99E5, 0x1FA2_7CF8, 0xC4AC_5665,
    0xF429_2244, 0x432A_FF97, 0xAB94_23A7, 0xFC93_A039, 0x655B_59C3, 0x8F0C_CC92, 0xFFEF_F47D, 0x8584_5DD1,
    0x6FA8_7E4F, 0xFE2C_E6E0, 0xA301_4314, 0x4E08_11A1, 0xF753_7E82, 0xBD3A_F235, 0x2AD7_D2BB, 0xEB86_D391,
]

_TURNS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]


def _compress_md5(state: List[int], data: Buffer[byte], start: int, words: List[int]) -> None:
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
        sum = a + f + u32(_SINES[i]) + _little(data, start + 4 * k)
        a = d
        d = c
        c = b
        b += _left(sum, u32(_TURNS[(i >> 4) * 4 + (i & 3)]))
    state[0] = int(u32(state[0]) + a)
    state[1] = int(u32(state[1]) + b)
    state[2] = int(u32(state[2]) + c)
    state[3] = int(u32(state[3]) + d)


def _compress_sha1(state: List[int], data: Buffer[byte], start: int, words: List[int]) -> None:
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


# the first 64 bits of the fractional parts of the cubic roots of the first 80 primes; SHA-256 takes the first half of 64
_ROOTS = [
    0x428A_2F98_D728_AE22, 0x7137_4491_23EF_65CD, -0x4A3F_0430_13B2_C4D1, -0x164A_245A_7E76_2444,
    0x3956_C25B_F348_B538, 0x59F1_11F1_B605_D019, -0x6DC0_7D5B_50E6_B065, -0x54E3_A12A_2592_7EE8,
    -0x27F8_5567_5CFC_FDBE, 0x1283_5B01_4570_6FBE, 0x2431_85BE_4EE4_B28C, 0x550C_7DC3_D5FF_B4E2,
    0x72BE_5D74_F27B_896F, -0x7F21_4E01_C4E9_694F, -0x6423_F958_DA38_EDCB, -0x3E64_0E8B_3096_D96C,
    -0x1B64_963E_610E_B52E, -0x1041_B879_C7B0_DA1D, 0x0FC1_9DC6_8B8C_D5B5, 0x240C_A1CC_77AC_9C65,
    0x2DE9_2C6F_592B_0275, 0x4A74_84AA_6EA6_E483, 0x5CB0_A9DC_BD41_FBD4, 0x76F9_88DA_8311_53B5,
    -0x67C1_AEAD_1199_2055, -0x57CE_3992_D24B_CDF0, -0x4FFC_D837_6704_DEC1, -0x40A6_8038_4110_F11C,
    -0x391F_F40C_C257_703E, -0x2A58_6EB8_6CF5_58DB, 0x06CA_6351_E003_826F, 0x1429_2967_0A0E_6E70,
    0x27B7_0A85_46D2_2FFC, 0x2E1B_2138_5C26_C926, 0x4D2C_6DFC_5AC4_2AED, 0x5338_0D13_9D95_B3DF,
    0x650A_7354_8BAF_63DE, 0x766A_0ABB_3C77_B2A8, -0x7E3D_36D1_B812_511A, -0x6D8D_D37A_EB7D_CAC5,
    -0x5D40_175E_B30E_FC9C, -0x57E5_99B4_43BD_CFFF, -0x3DB4_748F_2F07_686F, -0x3893_AE5C_F9AB_41D0,
    -0x2E6D_17E6_2910_ADE8, -0x2966_F9DB_AA9A_56F0, -0x0BF1_CA7A_A88E_DFD6, 0x106A_A070_32BB_D1B8,
    0x19A4_C116_B8D2_D0C8, 0x1E37_6C08_5141_AB53, 0x2748_774C_DF8E_EB99, 0x34B0_BCB5_E19B_48A8,
    0x391C_0CB3_C5C9_5A63, 0x4ED8_AA4A_E341_8ACB, 0x5B9C_CA4F_7763_E373, 0x682E_6FF3_D6B2_B8A3,
    0x748F_82EE_5DEF_B2FC, 0x78A5_636F_4317_2F60, -0x7B37_87EB_5E0F_548E, -0x7338_FDF7_E59B_C614,
    -0x6F41_0005_DC9C_E1D8, -0x5BAF_9314_217D_4217, -0x4106_5C08_4D39_86EB, -0x398E_870D_1C8D_ACD5,
    -0x35D8_C131_15D9_9E64, -0x2E79_4738_DE3F_3DF9, -0x1525_8229_321F_14E2, -0x0A82_B080_1191_2E88,
    0x06F0_67AA_7217_6FBA, 0x0A63_7DC5_A2C8_98A6, 0x113F_9804_BEF9_0DAE, 0x1B71_0B35_131C_471B,
    0x28DB_77F5_2304_7D84, 0x32CA_AB7B_40C7_2493, 0x3C9E_BE0A_15C9_BEBC, 0x431D_67C4_9C10_0D4C,
    0x4CC5_D4BE_CB3E_42B6, 0x597F_299C_FC65_7E2A, 0x5FCB_6FAB_3AD6_FAEC, 0x6C44_198C_4A47_5817,
]


def _compress_sha256(state: List[int], data: Buffer[byte], start: int, words: List[int]) -> None:
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
        sum += u32(_ROOTS[i] >> 32) + u32(words[i & 15])
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


def _compress_sha512(state: List[int], data: Buffer[byte], start: int, words: List[int]) -> None:
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
        sum += u64(_ROOTS[i]) + u64(words[i & 15])
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
    _block: Buffer[byte]
    _filled: int
    _length: int

    def __init__(self, name: str, kind: int, digest_size: int, block_size: int, state: List[int]):
        self.name = name
        self.digest_size = digest_size
        self.block_size = block_size
        self._kind = kind
        self._state = state
        self._words = [0] * 16
        self._block = Buffer[byte](block_size)
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
            self._block.take(self._filled, data._data, 0, at)
            self._filled += at
            if self._filled < self.block_size:
                return
            self._compress(self._block, 0)
            self._filled = 0
        while at + self.block_size <= size:
            self._compress(data._data, at)
            at += self.block_size
        self._block.take(0, data._data, at, size - at)
        self._filled = size - at

    def _compress(self, data: Buffer[byte], start: int) -> None:
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
        other._block.take(0, self._block, 0, self._filled)
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
        block[self._filled] = byte(128)
        at = self._filled + 1
        if at > self.block_size - length_size:
            block.clear(at, self.block_size - at)
            self._compress(block, 0)
            at = 0
        block.clear(at, self.block_size - at)
        for i in range(8):
            if self._kind == _MD5:
                block[self.block_size - 8 + i] = byte(bits >> (8 * i))
            else:
                block[self.block_size - 1 - i] = byte(bits >> (8 * i))
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
