# Formats known when the program runs.
import struct


def numbers(data):
    count = len(data) // 2
    return struct.unpack(f"<{count}h", data)


print(numbers(b"\1\0\2\0\xff\xff"), sum(numbers(b"\1\0\2\0")))
readings = [0.5, 1.25, -3.0]
raw = struct.pack(f"<{len(readings)}f", *readings)
print(raw, struct.unpack("<%df" % len(readings), raw))
print(struct.unpack(">" + "H" * 3, b"\0\1\0\2\0\3"), struct.unpack_from(f"{2}B", b"abc", 1))

for code in ["<b", ">H", "<i", ">q", "<d", "<3s", "<?", "<f"]:
    print(code, struct.calcsize(code))
for code, value in [("<b", -3), (">H", 500), ("<i", 1 << 20), (">q", -1)]:
    packed = struct.pack(code, value)
    back = struct.unpack(code, packed)
    print(code, packed, back, len(back), len(struct.unpack(code, packed)))


def described(code):
    record = struct.Struct(code)
    packed = record.pack(1, 2.5, b"ab")
    first, second, third = record.unpack(packed)
    print(record.size, packed, first, second, third)
    rows = [row for row in record.iter_unpack(packed + packed)]
    print(len(rows), rows[1])


for code in ["<Hf2s", ">Bd3s"]:
    described(code)
