import hashlib

for n in [0, 3, 111, 112, 127, 128, 129, 260]:
    data = bytes(i % 251 for i in range(n))
    print(n, hashlib.sha512(data).hexdigest(), hashlib.sha384(data).hexdigest()[:16])
h = hashlib.sha512(b"a" * 100)
h.update(b"b" * 100)
print(h.name, h.digest_size, h.hexdigest()[:20], len(h.digest()))
