b = b"the cat and the hat"
print(b.find(b"the"), b.find(b"the", 1), b.rfind(b"the"), b.find(b"dog"), b.index(b"cat"), b.count(b"at"))
print(b.startswith(b"the"), b.endswith(b"hat"), b.replace(b"the", b"a"), b.split(), b.split(b" ", 1), b.rsplit(b" ", 1))
print(b"  x ".strip(), b"  x ".lstrip(), b"  x ".rstrip(), b"xxyxx".strip(b"x"), b", ".join([b"a", b"b"]))
print(b"AbC".lower(), b"AbC".upper(), b"abc".isalpha(), b"123".isdigit(), b" ".isspace(), b"ab".center(6), b"k=v".partition(b"="))
print(b"\x01\xab".hex(), b"\x01\xab\xcd".hex(":"), bytes.fromhex("01 ab FF"), b"abc".decode())
print(b"%d-%s" % (5, b"x"))
try:
    b.index(b"dog")
except ValueError as e:
    print(e)
d = {b"k": 1, b"j": 2}
print(d[b"k"], sorted(d))
