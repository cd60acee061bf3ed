# Formats that are written out: every value has a type of its own.
import struct
from struct import pack, unpack

FMT = "<HbI"
PREFIX = ">"
HEADER = struct.Struct(">4sBBH")

print(struct.calcsize("<HbI"), struct.calcsize(FMT), HEADER.size, HEADER.format)
data = pack("<HbI", 513, -2, 0xDEADBEEF)
print(data)
a, b, c = unpack(FMT, data)
print(a + 1, b, hex(c))
x = HEADER.pack(b"abc", 1, 2, 0x1234)
print(x, HEADER.unpack(x))
print(unpack(">f", pack(">f", 1.5)), unpack("<d", pack("<d", -0.1)), unpack("<f", pack("<f", 0.1)))
print(unpack("<e", pack("<e", 0.333)), pack("<e", -65504.0), pack("<f", 1e-45), pack("!f", float("inf")))
print(unpack("<?c3p", pack("<?c3p", True, b"z", b"hello")), pack("<?", 0))
print(pack("3x"), pack(PREFIX + "H2xh", 1, -1), unpack("<5sx", b"hello!"))
print(pack("<2H 1i", 1, 2, -3), unpack("<qQ", pack("<qQ", -5, 1 << 40)))
print(struct.calcsize("bhi"), struct.calcsize("b0i"), struct.calcsize("=bhi"), pack("bh", 1, 2)[2:] == pack("h", 2))


class Packet:
    LAYOUT = struct.Struct("<BHf")

    def __init__(self, kind, size, value):
        self.kind = kind
        self.size = size
        self.value = value

    def encode(self):
        return self.LAYOUT.pack(self.kind, self.size, self.value)

    @classmethod
    def decode(cls, raw):
        kind, size, value = cls.LAYOUT.unpack(raw)
        return cls(kind, size, value)


p = Packet.decode(Packet(7, 300, 2.25).encode())
print(p.kind, p.size, p.value)

buf = bytearray(8)
struct.pack_into("<HH", buf, 2, 1, 65535)
print(buf, struct.unpack_from("<H", buf, 4), struct.unpack_from("<H", buf, offset=-4))
HEADER.pack_into(buf, 0, b"wxyz", 9, 8, 7)
print(buf, HEADER.unpack_from(bytes(buf)))
for first, second in struct.iter_unpack("<BH", b"\1\2\3\4\5\6"):
    print(first, second)
print(sum(item for (item,) in struct.iter_unpack(">h", bytearray(b"\0\1\xff\xff\0\5"))))


class Index:
    def __index__(self):
        return 6


print(pack("<B", Index()), pack("<2B", True, False), pack("<d", 3))
print(unpack("<3B", pack("<3B", *(1, 2, 3))), pack("<3B", *[4, 5, 6]))
