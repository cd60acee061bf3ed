import struct
class Header:
    FORMAT = "<HB"
    SIZE = struct.calcsize(FORMAT)
    def __init__(self, a, b):
        self.a = a
        self.b = b
    def pack(self):
        return struct.pack(self.FORMAT, self.a, self.b)
    @classmethod
    def unpack(cls, data):
        a, b = struct.unpack(cls.FORMAT, data[:cls.SIZE])
        return cls(a, b)
h = Header.unpack(Header(5, 6).pack())
print(h.a + 1, h.b, Header.SIZE, struct.calcsize(Header.FORMAT))
x, y = struct.unpack(Header.FORMAT, b"abc")
print(x << 2, y)
