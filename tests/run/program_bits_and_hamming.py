# Bit sets, parity, Hamming codes, bit fields, a shift register.
class BitSet:
    def __init__(self, members=()):
        self.bits = 0
        for m in members:
            self.add(m)

    def add(self, n):
        self.bits |= 1 << n

    def discard(self, n):
        self.bits &= ~(1 << n)

    def __contains__(self, n):
        return self.bits >> n & 1 == 1

    def __len__(self):
        return popcount(self.bits)

    def __iter__(self):
        rest = self.bits
        while rest:
            low = rest & -rest
            yield low.bit_length() - 1
            rest ^= low

    def __or__(self, other):
        return BitSet(list(self) + list(other))

    def __and__(self, other):
        return BitSet([m for m in self if m in other])

    def __sub__(self, other):
        return BitSet([m for m in self if m not in other])

    def __eq__(self, other):
        return self.bits == other.bits

    def __repr__(self):
        return "{" + ", ".join(map(str, self)) + "}"


def popcount(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def reverse_bits(n, width):
    result = 0
    for _ in range(width):
        result = result << 1 | n & 1
        n >>= 1
    return result


def hamming_encode(nibble):
    d = [nibble >> i & 1 for i in range(4)]
    p1 = d[0] ^ d[1] ^ d[3]
    p2 = d[0] ^ d[2] ^ d[3]
    p4 = d[1] ^ d[2] ^ d[3]
    bits = [p1, p2, d[0], p4, d[1], d[2], d[3]]
    return sum(b << i for i, b in enumerate(bits))


def hamming_decode(code):
    syndrome = 0
    for position in range(1, 8):
        if code >> (position - 1) & 1:
            syndrome ^= position
    if syndrome:
        code ^= 1 << (syndrome - 1)
    data = [code >> i & 1 for i in (2, 4, 5, 6)]
    return sum(b << i for i, b in enumerate(data)), syndrome


def lfsr(seed, taps, n):
    state = seed
    for _ in range(n):
        yield state & 1
        feedback = popcount(state & taps) & 1
        state = state >> 1 | feedback << 7


class Register:
    FIELDS = {"enable": (0, 1), "mode": (1, 3), "divider": (4, 8), "spare": (12, 4)}

    def __init__(self, value=0):
        self.value = value

    def get(self, name):
        shift, width = Register.FIELDS[name]
        return self.value >> shift & (1 << width) - 1

    def set(self, name, field):
        shift, width = Register.FIELDS[name]
        mask = (1 << width) - 1
        if field != field & mask:
            raise ValueError(f"{field} does not fit {name} ({width} bits)")
        self.value = self.value & ~(mask << shift) | field << shift
        return self


def interleave(x, y):
    z = 0
    for i in range(16):
        z |= (x >> i & 1) << 2 * i | (y >> i & 1) << (2 * i + 1)
    return z


def rotate_left(value, count, width=32):
    count %= width
    mask = (1 << width) - 1
    return (value << count | value >> (width - count)) & mask


a = BitSet([1, 5, 9, 30])
b = BitSet([5, 6, 30, 61])
print(a, b, a | b, a & b, a - b, len(a | b), 9 in a, 10 in a, sum(a), a == BitSet([30, 9, 5, 1]))
a.add(2)
a.discard(1)
print(a, a.bits)
print([popcount(n) for n in (0, 1, 255, 0x5555, 1 << 62)], reverse_bits(0b1011, 4), reverse_bits(1, 32))
good = 0
for nibble in range(16):
    code = hamming_encode(nibble)
    for flip in range(7):
        value, where = hamming_decode(code ^ 1 << flip)
        if value == nibble and where == flip + 1:
            good += 1
print(good, [format(hamming_encode(n), "07b") for n in (0, 5, 15)])
stream = list(lfsr(0xAC, 0b00011101, 300))
print("".join(map(str, stream[:32])), sum(stream), stream[:45] == stream[255:300])
r = Register().set("enable", 1).set("mode", 5).set("divider", 200)
print(hex(r.value), r.get("mode"), r.get("divider"), r.get("spare"))
r.set("mode", 2)
print(f"{r.value:#018b}", r.get("mode"))
try:
    r.set("mode", 8)
except ValueError as e:
    print(e)
print(interleave(0b1010, 0b0110), hex(rotate_left(0x12345678, 8)), rotate_left(1, 35), rotate_left(0b1001, 1, 4))
