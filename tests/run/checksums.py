import binascii
import zlib

for data in [b"", b"a", b"hello", bytes(range(256)), b"123456789"]:
    print(zlib.crc32(data), zlib.adler32(data), binascii.crc32(data), binascii.crc_hqx(data, 0), hex(binascii.crc_hqx(data, 0xFFFF)))
print(zlib.crc32(b"lo", zlib.crc32(b"hel")) == zlib.crc32(b"hello"), zlib.adler32(b"lo", zlib.adler32(b"hel")))
print(zlib.crc32(bytearray(b"hello")), zlib.adler32(b"\xff" * 6000))
