for n in [0, 1, -1, 2, 255, 256, -255, 1023, 9223372036854775807]:
    print(n, n.bit_length())
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (255).to_bytes(1, "big"))
print((-2).to_bytes(2, "big", signed=True))
print(int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\x01\x00", "little"))
print(int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes(b"\xff\xfe", "big"))
try:
    print((256).to_bytes(1, "big"))
except OverflowError as e:
    print("OverflowError")
