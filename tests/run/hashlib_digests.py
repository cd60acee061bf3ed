import hashlib
for name in ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]:
    h = hashlib.new(name)
    print(name, h.digest_size, h.block_size, h.hexdigest())
    h.update(b"abc")
    print(h.hexdigest())
    other = h.copy()
    h.update(bytearray(b"x" * 200))
    print(h.hexdigest(), other.hexdigest())
for n in [0, 1, 55, 56, 57, 63, 64, 65, 111, 112, 113, 119, 120, 127, 128, 129, 300]:
    data = bytes(i % 251 for i in range(n))
    print(n, hashlib.md5(data).hexdigest(), hashlib.sha1(data).hexdigest()[:8], hashlib.sha256(data).digest()[:4], hashlib.sha512(data).hexdigest()[-8:])
print(hashlib.sha256(b"hello").name, hashlib.sha256("é".encode()).hexdigest())
try:
    hashlib.new("nope")
except ValueError as e:
    print(e)
m = hashlib.sha256()
for piece in [b"one", b"two" * 30, b"", b"three" * 50]:
    m.update(piece)
print(m.hexdigest() == hashlib.sha256(b"one" + b"two" * 30 + b"three" * 50).hexdigest())
