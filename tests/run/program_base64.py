ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
REVERSE = {c: i for i, c in enumerate(ALPHABET)}


def encode(data):
    out = []
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = 0
        for b in chunk:
            n = n << 8 | b
        missing = 3 - len(chunk)
        n <<= 8 * missing
        digits = [ALPHABET[n >> shift & 63] for shift in (18, 12, 6, 0)]
        if missing:
            digits[-missing:] = ["="] * missing
        out.extend(digits)
    return "".join(out)


def decode(text):
    if len(text) % 4:
        raise ValueError("length is not a multiple of four")
    result = bytearray()
    for i in range(0, len(text), 4):
        group = text[i:i + 4]
        padding = group.count("=")
        n = 0
        for c in group:
            if c == "=":
                n <<= 6
            elif c in REVERSE:
                n = n << 6 | REVERSE[c]
            else:
                raise ValueError(f"bad character {c!r}")
        piece = bytes([n >> 16 & 255, n >> 8 & 255, n & 255])
        result += piece[:3 - padding]
    return bytes(result)


def hex_encode(data):
    return "".join(f"{b:02x}" for b in data)


def url_safe(text):
    return text.replace("+", "-").replace("/", "_").rstrip("=")


def base32(data):
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    bits = 0
    value = 0
    out = ""
    for b in data:
        value = (value << 8 | b) & 0xFFFFF
        bits += 8
        while bits >= 5:
            bits -= 5
            out += letters[value >> bits & 31]
    if bits:
        out += letters[value << (5 - bits) & 31]
    while len(out) % 8:
        out += "="
    return out


for sample in [b"", b"f", b"fo", b"foo", b"foob", b"fooba", b"foobar", b"\x00\xff\xfe\xfb"]:
    text = encode(sample)
    back = decode(text)
    print(repr(text), back, back == sample, hex_encode(sample), base32(sample))
print(url_safe(encode(bytes([251, 255, 254, 1]))))
for bad in ["abc", "ab$=", "===="]:
    try:
        print(decode(bad))
    except ValueError as e:
        print("ValueError:", e)
long = bytes(i * 7 % 256 for i in range(100))
print(encode(long)[:40], len(encode(long)), decode(encode(long)) == long)
