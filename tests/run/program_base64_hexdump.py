ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
DECODE = {c: i for i, c in enumerate(ALPHABET)}


def b64encode(data: bytes) -> str:
    out = []
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        pad = 3 - len(chunk)
        chunk = chunk + b"\x00" * pad
        n = (chunk[0] << 16) | (chunk[1] << 8) | chunk[2]
        quad = [ALPHABET[(n >> s) & 0x3F] for s in (18, 12, 6, 0)]
        if pad:
            quad[4 - pad:] = ["="] * pad
        out.extend(quad)
    return "".join(out)


def b64decode(text: str) -> bytes:
    out = bytearray()
    for i in range(0, len(text), 4):
        quad = text[i:i + 4]
        pad = quad.count("=")
        n = 0
        for c in quad:
            n = (n << 6) | (0 if c == "=" else DECODE[c])
        out += n.to_bytes(3, "big")[:3 - pad]
    return bytes(out)


def hexdump(data, width=8):
    for off in range(0, len(data), width):
        row = data[off:off + width]
        hexs = " ".join("%02x" % b for b in row)
        text = "".join(chr(b) if 32 <= b < 127 else "." for b in row)
        print("%04x  %-*s  |%s|" % (off, width * 3 - 1, hexs, text))


def xor_cipher(data, key):
    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))


for s in ["", "f", "fo", "foo", "foob", "fooba", "foobar", "Hello, World!"]:
    e = b64encode(s.encode())
    d = b64decode(e).decode()
    print(repr(s), e, d == s)
secret = xor_cipher(b"attack at dawn", b"key")
hexdump(secret)
print(xor_cipher(secret, b"key").decode())


def pack_u16le(v):
    return bytes([v & 0xFF, (v >> 8) & 0xFF])


def unpack_u16le(b, off=0):
    return b[off] | (b[off + 1] << 8)


frame = bytearray([0xAA, 0x55])
frame += pack_u16le(513)
frame.append(sum(frame) & 0xFF)
print(frame.hex(), unpack_u16le(frame, 2), len(frame), frame[-1])
print(bytes(frame).find(b"\x01\x02"), b"abc".upper(), b"a,b".split(b","), bytes(3), bytes.fromhex("00ff10"))
