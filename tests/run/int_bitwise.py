a = 0b1100
b = 0b1010
print(a & b, a | b, a ^ b, ~a)
print(-1 & 0xFF, -256 | 1, -5 ^ 3, ~-1, ~0)
print(1 << 0, 1 << 10, 1 << 40, 5 << 3)
print(1024 >> 3, -1024 >> 3, -1 >> 10, -7 >> 1, 7 >> 1)
print(1 << 2 + 1, (1 << 2) + 1, 6 & 3 == 2, 1 | 2 ^ 3 & 4)
n = 0
for bit in [1, 3, 5]:
    n |= 1 << bit
print(n, bin(n))
n &= ~(1 << 3)
print(n)
n ^= 0xFF
print(n)
n <<= 4
print(n)
n >>= 2
print(n)
def bits(value):
    count = 0
    while value:
        count += value & 1
        value >>= 1
    return count
print([bits(i) for i in range(17)])
