def rle(text):
    runs = []
    for c in text:
        if runs and runs[-1][0] == c:
            runs[-1] = (c, runs[-1][1] + 1)
        else:
            runs.append((c, 1))
    return runs


def pack(text):
    return "".join(f"{n}{c}" if n > 1 else c for c, n in rle(text))


def unpack(packed):
    out = []
    number = ""
    for c in packed:
        if c.isdigit():
            number += c
        else:
            out.append(c * (int(number) if number else 1))
            number = ""
    return "".join(out)


def pack_bytes(data):
    """PackBits: runs as (257 - n, byte), literals as (n - 1, bytes)."""
    out = bytearray()
    i = 0
    while i < len(data):
        run = 1
        while i + run < len(data) and run < 128 and data[i + run] == data[i]:
            run += 1
        if run > 1:
            out.append(257 - run)
            out.append(data[i])
            i += run
            continue
        start = i
        while i < len(data) and i - start < 128 and not (i + 1 < len(data) and data[i + 1] == data[i]):
            i += 1
        out.append(i - start - 1)
        out.extend(data[start:i])
    return bytes(out)


def unpack_bytes(packed):
    out = bytearray()
    i = 0
    while i < len(packed):
        n = packed[i]
        if n > 128:
            out.extend(packed[i + 1:i + 2] * (257 - n))
            i += 2
        else:
            out.extend(packed[i + 1:i + n + 2])
            i += n + 2
    return bytes(out)


def move_to_front(text):
    table = sorted(set(text))
    codes = []
    for c in text:
        i = table.index(c)
        codes.append(i)
        table.insert(0, table.pop(i))
    return codes


def burrows_wheeler(text):
    text += "$"
    rotations = sorted(text[i:] + text[:i] for i in range(len(text)))
    return "".join(r[-1] for r in rotations)


def inverse_bwt(last):
    rows = [""] * len(last)
    for _ in last:
        rows = sorted(c + row for c, row in zip(last, rows))
    for row in rows:
        if row.endswith("$"):
            return row[:-1]
    return ""


for text in ["", "a", "aaabbc", "WWWWWWWWWWWWBWWWWWWWWWWWWBBB", "abcd"]:
    packed = pack(text)
    print(repr(packed), unpack(packed) == text, rle(text)[:3])
for data in [b"aaaa", b"abcd", b"aabbbcddddd", b"x" * 300, bytes(range(200))]:
    packed = pack_bytes(data)
    print(len(data), len(packed), packed[:8], unpack_bytes(packed) == data)
bwt = burrows_wheeler("bananabandana")
print(bwt, pack(bwt), inverse_bwt(bwt), move_to_front(bwt))
