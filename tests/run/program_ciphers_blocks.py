# AES S-box generation, XTEA, RC4, Adler, base64, hexdump
def gmul(a, b):
    p = 0
    for _ in range(8):
        if b & 1:
            p ^= a
        hi = a & 0x80
        a = (a << 1) & 0xFF
        if hi:
            a ^= 0x1B
        b >>= 1
    return p

def make_sbox():
    sbox = [0] * 256
    p = q = 1
    while True:
        p = p ^ ((p << 1) & 0xFF) ^ (0x1B if p & 0x80 else 0)
        q ^= q << 1
        q ^= q << 2
        q ^= q << 4
        q &= 0xFF
        if q & 0x80:
            q ^= 0x09
        x = q ^ rotl8(q, 1) ^ rotl8(q, 2) ^ rotl8(q, 3) ^ rotl8(q, 4)
        sbox[p] = (x ^ 0x63) & 0xFF
        if p == 1:
            break
    sbox[0] = 0x63
    return bytes(sbox)

def rotl8(x, shift):
    return ((x << shift) | (x >> (8 - shift))) & 0xFF

SBOX = make_sbox()
INV = bytearray(256)
for i, v in enumerate(SBOX):
    INV[v] = i
for row in range(0, 256, 64):
    print(SBOX[row:row + 16].hex(" "))
print(all(INV[SBOX[i]] == i for i in range(256)), hex(gmul(0x57, 0x83)))

def expand_key(key):
    words = [list(key[i:i + 4]) for i in range(0, 16, 4)]
    rcon = 1
    for i in range(4, 44):
        w = words[-1][:]
        if i % 4 == 0:
            w = w[1:] + w[:1]
            w = [SBOX[b] for b in w]
            w[0] ^= rcon
            rcon = gmul(rcon, 2)
        words.append([a ^ b for a, b in zip(words[i - 4], w)])
    return [sum(words[i:i + 4], []) for i in range(0, 44, 4)]

def encrypt_block(block, keys):
    s = [b ^ k for b, k in zip(block, keys[0])]
    for rnd in range(1, 11):
        s = [SBOX[b] for b in s]
        s = [s[(i + 4 * (i % 4)) % 16] for i in range(16)]
        if rnd != 10:
            t = []
            for c in range(4):
                col = s[4 * c:4 * c + 4]
                for r in range(4):
                    t.append(gmul(col[r], 2) ^ gmul(col[(r + 1) % 4], 3) ^ col[(r + 2) % 4] ^ col[(r + 3) % 4])
            s = t
        s = [b ^ k for b, k in zip(s, keys[rnd])]
    return bytes(s)

key = bytes.fromhex("2b7e151628aed2a6abf7158809cf4f3c")
pt = bytes.fromhex("6bc1bee22e409f96e93d7e117393172a")
keys = expand_key(key)
print("".join("%02x" % b for b in keys[10]))
ct = encrypt_block(pt, keys)
print(ct.hex(), ct == bytes.fromhex("3ad77bb40d7a3660a89ecaf32466ef97"))

MASK = 0xFFFFFFFF
def xtea(v, k, rounds=32, decrypt=False):
    v0, v1 = v
    delta = 0x9E3779B9
    total = (delta * rounds) & MASK if decrypt else 0
    for _ in range(rounds):
        if decrypt:
            v1 = (v1 - (((v0 << 4 ^ v0 >> 5) + v0) ^ (total + k[total >> 11 & 3]))) & MASK
            total = (total - delta) & MASK
            v0 = (v0 - (((v1 << 4 ^ v1 >> 5) + v1) ^ (total + k[total & 3]))) & MASK
        else:
            v0 = (v0 + (((v1 << 4 ^ v1 >> 5) + v1) ^ (total + k[total & 3]))) & MASK
            total = (total + delta) & MASK
            v1 = (v1 + (((v0 << 4 ^ v0 >> 5) + v0) ^ (total + k[total >> 11 & 3]))) & MASK
    return v0, v1

k = (0x00010203, 0x04050607, 0x08090A0B, 0x0C0D0E0F)
c = xtea((0x41424344, 0x45464748), k)
print("%08x %08x" % c, ["%08x" % x for x in xtea(c, k, decrypt=True)])

def rc4(key, data):
    s = list(range(256))
    j = 0
    for i in range(256):
        j = (j + s[i] + key[i % len(key)]) % 256
        s[i], s[j] = s[j], s[i]
    i = j = 0
    out = bytearray()
    for b in data:
        i = (i + 1) % 256
        j = (j + s[i]) % 256
        s[i], s[j] = s[j], s[i]
        out.append(b ^ s[(s[i] + s[j]) % 256])
    return bytes(out)

print(rc4(b"Key", b"Plaintext").hex().upper(), rc4(b"Key", rc4(b"Key", b"round trip")))
ALPHA = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
def b64(data):
    out = ""
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk + bytes(3 - len(chunk)), "big")
        s = "".join(ALPHA[n >> sh & 63] for sh in (18, 12, 6, 0))
        out += s[:len(chunk) + 1] + "=" * (3 - len(chunk))
    return out
for w in (b"M", b"Ma", b"Man", b"any carnal pleas"):
    print(w, b64(w))
def hexdump(data, width=16):
    for off in range(0, len(data), width):
        line = data[off:off + width]
        text = "".join(chr(b) if 32 <= b < 127 else "." for b in line)
        print(f"{off:08x}  {' '.join(f'{b:02x}' for b in line):<{width * 3}} |{text}|")
hexdump(b"Hello, firmware!\x00\x01\xfe\xff" + bytes(range(60, 75)))
