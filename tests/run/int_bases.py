for n in [0, 1, 10, 255, -10, 4096, -1]:
    print(bin(n), oct(n), hex(n))
print(hex(0xDEADBEEF), bin(0b1010), oct(0o755))
print(hex(9223372036854775807))
