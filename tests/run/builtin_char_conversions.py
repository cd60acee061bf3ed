print(ord("a"), ord("Z"), ord("\n"), chr(65), chr(0x263A), ord("€"), ord(b"x"), repr(chr(0)))
print([chr(ord("a") + i) for i in range(5)], ord("9") - ord("0"), chr(ord("A") + 25))
print(hex(255), oct(8), bin(5), hex(-1), int("0b101", 2), int(hex(12345), 16), str(1) + str(2.5) + str(True) + str(None))
print(repr("a'b"), repr(1.0), repr([1]), repr(None), ascii("é"), format(5, "03d"), format("x", ">3"), format(2.5), len("abc"), len([1]), len({}), len((1, 2)), len(range(7)), len(b"ab"))
print(bool(""), bool("a"), int("7"), float("2.5"), list("ab"), tuple("ab"), dict(a=1), str(), int(), float(), list(), bool())
print(divmod(17, 5), divmod(-17, 5), divmod(7.5, 2), pow(2, 8), pow(2, 0.5), pow(7, 2, 10), round(2.567, 1), round(-0.5), abs(-3), hash("a") == hash("a"))
try:
    print(chr(0x110000))
except ValueError as e:
    print(e)
try:
    print(ord("ab"))
except TypeError as e:
    print("TypeError")
