def make_table(poly=0xEDB88320):
    table = []
    for i in range(256):
        c = i
        for _ in range(8):
            if c & 1:
                c = poly ^ (c >> 1)
            else:
                c >>= 1
        table.append(c)
    return table


CRC_TABLE = make_table()


def crc32(data, crc=0):
    crc ^= 0xFFFFFFFF
    for b in data:
        crc = CRC_TABLE[(crc ^ b) & 0xFF] ^ (crc >> 8)
    return crc ^ 0xFFFFFFFF


def crc16_ccitt(data: bytes, crc: int = 0xFFFF) -> int:
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = ((crc << 1) ^ 0x1021) & 0xFFFF if crc & 0x8000 else (crc << 1) & 0xFFFF
    return crc


def crc8(data):
    crc = 0
    for b in data:
        crc ^= b
        for i in range(8):
            if crc & 0x80:
                crc = (crc << 1 ^ 0x07) & 0xff
            else:
                crc = crc << 1 & 0xff
    return crc


def adler32(data):
    a, b = 1, 0
    for c in data:
        a = (a + c) % 65521
        b = (b + a) % 65521
    return (b << 16) | a


def fnv1a(data):
    h = 0x811C9DC5
    for c in data:
        h ^= c
        h = (h * 0x01000193) & 0xFFFFFFFF
    return h


def xorshift(state):
    while True:
        state ^= (state << 13) & 0xFFFFFFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFFFFFF
        yield state


msg = b"123456789"
print("crc32   %08X" % crc32(msg))
print("crc16   {:04X}".format(crc16_ccitt(msg)))
print(f"crc8    {crc8(msg):02X}")
print("adler32 0x%08x" % adler32(msg))
print("fnv1a  ", hex(fnv1a(msg)))
gen = xorshift(2463534242)
print([next(gen) for _ in range(5)])
print(crc32(b"world", crc32(b"hello ")) == crc32(b"hello world"))
data = bytearray(b"hello")
data[0] ^= 0x20
data.extend([33, 10])
print(data, bytes(data), list(data))
print(bin(crc8(data)), oct(crc8(data)), bin(0x5A).count("1"))
print(msg[2:5], msg[-1], msg.hex())
