import hashlib

for name in ["md5", "sha1", "sha224", "sha256"]:
    h = hashlib.new(name)
    print(name, h.digest_size, h.block_size, h.hexdigest())
    h.update(b"abc")
    other = h.copy()
    h.update(bytearray(b"x" * 200))
    print(h.hexdigest(), other.hexdigest())
for n in [1, 55, 56, 63, 64, 65, 300]:
    data = bytes(i % 251 for i in range(n))
    print(n, hashlib.md5(data).hexdigest(), hashlib.sha1(data).hexdigest()[:8], hashlib.sha256(data).digest()[:4])
print(hashlib.sha256(b"hello").name, hashlib.sha256("é".encode()).hexdigest())
try:
    hashlib.new("nope")
except ValueError as e:
    print(e)
m = hashlib.sha256()
for piece in [b"one", b"two" * 30, b"", b"three" * 50]:
    m.update(piece)
print(m.hexdigest() == hashlib.sha256(b"one" + b"two" * 30 + b"three" * 50).hexdigest())
