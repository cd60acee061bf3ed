K = [
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
]
MASK = 0xFFFFFFFF


def rotr(x, n):
    return (x >> n | x << (32 - n)) & MASK


class SHA256:
    def __init__(self, data=b""):
        self.h = [0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19]
        self.buffer = b""
        self.length = 0
        self.update(data)

    def update(self, data):
        self.length += len(data)
        self.buffer += data
        while len(self.buffer) >= 64:
            self.block(self.buffer[:64])
            self.buffer = self.buffer[64:]

    def block(self, chunk):
        w = [int.from_bytes(chunk[i:i + 4], "big") for i in range(0, 64, 4)]
        for i in range(16, 64):
            s0 = rotr(w[i - 15], 7) ^ rotr(w[i - 15], 18) ^ w[i - 15] >> 3
            s1 = rotr(w[i - 2], 17) ^ rotr(w[i - 2], 19) ^ w[i - 2] >> 10
            w.append((w[i - 16] + s0 + w[i - 7] + s1) & MASK)
        a, b, c, d, e, f, g, h = self.h
        for i in range(64):
            s1 = rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)
            ch = e & f ^ ~e & g
            t1 = (h + s1 + ch + K[i] + w[i]) & MASK
            s0 = rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)
            maj = a & b ^ a & c ^ b & c
            t2 = s0 + maj
            h, g, f, e, d, c, b, a = g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK
        self.h = [(x + y) & MASK for x, y in zip(self.h, [a, b, c, d, e, f, g, h])]

    def hexdigest(self):
        state = self.h[:]
        rest = self.buffer
        padded = rest + b"\x80" + bytes((55 - len(rest)) % 64) + (self.length * 8).to_bytes(8, "big")
        for i in range(0, len(padded), 64):
            self.block(padded[i:i + 64])
        digest = "".join(f"{x:08x}" for x in self.h)
        self.h = state
        return digest


for message in [b"", b"abc", b"The quick brown fox jumps over the lazy dog", b"a" * 56, b"x" * 200]:
    print(SHA256(message).hexdigest())
s = SHA256()
for word in ["hello", " ", "world"]:
    s.update(word.encode())
    print(word, s.hexdigest()[:16])
print(s.hexdigest() == SHA256(b"hello world").hexdigest())
