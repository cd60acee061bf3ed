import struct


def problem(action):
    try:
        action()
    except struct.error as e:
        print("error:", e)
    except OverflowError as e:
        print("OverflowError:", e)
    else:
        print("fine")


ONE = struct.Struct("<B")

problem(lambda: struct.pack("B", 300))
problem(lambda: struct.pack("B", -1))
problem(lambda: struct.pack("<b", 128))
problem(lambda: struct.pack("<b", -128))
problem(lambda: struct.pack("<h", 40000))
problem(lambda: struct.pack("<I", -1))
problem(lambda: struct.pack("<i", 1 << 31))
problem(lambda: struct.pack("<HH", 1))
problem(lambda: ONE.pack(1, 2))
problem(lambda: struct.pack("<f", 1e300))
problem(lambda: struct.pack("<e", 65520.0))
problem(lambda: struct.pack("<f", "1"))
problem(lambda: struct.pack("<H", "a"))
problem(lambda: struct.pack("<H", 1.0))
problem(lambda: struct.pack("<2s", "ab"))
problem(lambda: struct.pack("<c", b"ab"))
problem(lambda: struct.unpack("<HH", b"abc"))
problem(lambda: struct.unpack_from("H", b"abc", 2))
problem(lambda: struct.unpack_from("H", b"abc", -1))
problem(lambda: struct.unpack_from("H", b"abc", -5))
problem(lambda: struct.pack_into("H", bytearray(3), 2, 1))
problem(lambda: struct.pack_into("H", bytearray(3), -1, 1))
problem(lambda: list(struct.iter_unpack("<H", b"abc")))
problem(lambda: struct.pack("Z", 1))
problem(lambda: struct.calcsize("<n"))
problem(lambda: struct.calcsize("2 H"))
problem(lambda: struct.calcsize("12"))
for code in ["<H", "Q?", "<!"]:
    problem(lambda: struct.pack(code, 1))
problem(lambda: struct.pack("<3H", *[1, 2]))
