# CRC-32 of a buffer, by table, many times over.
def make_table():
    table = []
    for n in range(256):
        c = n
        for _ in range(8):
            if c & 1:
                c = 0xEDB88320 ^ (c >> 1)
            else:
                c >>= 1
        table.append(c)
    return table


def crc32(table, data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = table[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    return crc ^ 0xFFFFFFFF


def main():
    table = make_table()
    data = bytearray(4096)
    seed = 1
    for i in range(len(data)):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        data[i] = seed >> 16 & 0xFF
    for round in range(40):
        data[round] = round
        crc = crc32(table, data)
        if round % 10 == 9:
            print(crc)


main()
