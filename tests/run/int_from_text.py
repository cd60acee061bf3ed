print(int("42"), int("-17"), int("+8"), int("  99  "), int("1_000"))
print(int("ff", 16), int("0xff", 16), int("FF", 16), int("-0x10", 16))
print(int("1011", 2), int("0b11", 2), int("777", 8), int("0o17", 8))
print(int("z", 36), int("Zz", 36), int("12", 3))
print(int("0x1F", 0), int("0b101", 0), int("0o17", 0), int("12", 0))
print(int("0000123"), int(""" 5
"""))
for text in ["", "abc", "1.5", "12x", "--1", "1__0", "_1", " ", "0x10"]:
    try:
        print(int(text))
    except ValueError as e:
        print(e)
try:
    print(int("12", 2))
except ValueError as e:
    print(e)
try:
    print(int("xyz", 16))
except ValueError as e:
    print(e)
