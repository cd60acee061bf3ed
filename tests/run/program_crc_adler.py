def make_table(poly):
    table = []
    for n in range(256):
        c = n
        for _ in range(8):
            if c & 1:
                c = poly ^ (c >> 1)
            else:
                c >>= 1
        table.append(c)
    return table


TABLE = make_table(0xEDB88320)


def crc32(data, crc=0):
    crc ^= 0xFFFFFFFF
    for byte in data:
        crc = TABLE[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    return crc ^ 0xFFFFFFFF


def crc32_bitwise(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0xEDB88320 if crc & 1 else 0)
    return ~crc & 0xFFFFFFFF


def adler32(data, value=1):
    a = value & 0xFFFF
    b = value >> 16
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def crc16(data):
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = ((crc << 1) ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


def fletcher16(data):
    low = high = 0
    for byte in data:
        low = (low + byte) % 255
        high = (high + low) % 255
    return high << 8 | low


def fnv1a(data):
    h = 0x811C9DC5
    for byte in data:
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    return h


def djb2(text):
    h = 5381
    for c in text:
        h = (h * 33 + ord(c)) & 0xFFFFFFFF
    return h


samples = [b"", b"a", b"123456789", b"The quick brown fox jumps over the lazy dog", bytes(range(256))]
for data in samples:
    print(f"{crc32(data):08x} {crc32_bitwise(data):08x} {adler32(data):08x} {crc16(data):04x} {fletcher16(data):04x} {fnv1a(data):08x}")
whole = crc32(b"hello world")
part = crc32(b" world", crc32(b"hello"))
print(whole == part, hex(whole), hex(adler32(b"world", adler32(b"hello "))), hex(adler32(b"hello world")))
print(TABLE[:4], TABLE[255], djb2("hello"), hex(crc32("naïve".encode())))
