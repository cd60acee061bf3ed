b = b"hello\x00\xff"
print(b, len(b), b[0], b[-1], b[1:4], b[::-1], b[::2])
print(b + b"!", b"ab" * 3, 2 * b"x", b"ell" in b, 104 in b, 300 - 100 in b)
print(list(b"abc"), [hex(x) for x in b], sum(b"abc"), max(b"abc"))
print(b"abc" < b"abd", b"abc" == b"abc", b"a" != b"b", b"b" > b"abc")
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes(range(5)), bytes(b"x"), bytes("é", "utf-8"))
print(bool(b""), bool(b"\x00"), not b"x")
for x in b"hi":
    print(x, chr(x))
print(b'quote\'s', b'"', b"it's", b"tab\t\n\r\\", rb"raw\n", br'\x', b"\101\x42")
print(b"a" b"b", bytes([65 + i for i in range(6)]))
try:
    print(b[10])
except IndexError as e:
    print(e)
try:
    print(bytes([256]))
except ValueError as e:
    print(e)
