import zlib

TEXT = b"the quick brown fox jumps over the lazy dog. " * 12
DYNAMIC = '78da2bc94855282ccd4cce56482aca2fcf5348cbaf50c82acd2d2856c82f4b2d5228014ae72456552aa4e4a7eb8179a38a478c6206462666165636760e4e2e6e1e5e3e7e0141216111513171094929691959397905452565155535750d4d2d6d1d5d3d7d03432363135333730b4b2beb81d20b00d9a2d813'
FIXED = '78012bc94855282ccd4cce56482aca2fcf5348cbaf50c82acd2d2856c82f4b2d5228014ae72456552aa4e4a7eb8179a38a478c6200f724c355'
RAW = '0dcbc70dc0300c0430355ba766edbf6df22540b75aa185dfdd36b726391c84ede967a56c7b31315de34938a917a1b22b25631433cadc09ff9328df0918679675bf568cc7209226a97f7f5558622abcc853270bd14a160ecf33aa99fe8ee407'
GZIP = '1f8b0800000000000203cb48cdc9c957c84090008088f9e511000000'
print(zlib.decompress(bytes.fromhex(FIXED)) == TEXT, zlib.decompress(bytes.fromhex(DYNAMIC)) == TEXT + bytes(range(60)) * 3)
print(zlib.decompress(bytes.fromhex(RAW), -15).hex())
print(zlib.decompress(bytes.fromhex(GZIP), 31), zlib.decompress(zlib.compress(b"some data")))


def problem(data):
    try:
        print(zlib.decompress(data))
    except zlib.error as e:
        print("error:", e)


problem(b"xx")
problem(bytes.fromhex(FIXED)[:-6])
problem(bytes.fromhex(FIXED)[:-1] + b"x")
problem(b"\x78\x01\x07")
problem(b"x")
