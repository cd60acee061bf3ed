# expected by hand
# int has 64 bits and wraps.
big = 9223372036854775807
print(big + 1)
print(-big - 2)
print(big * 2)
print(1 << 63, 1 << 64, 3 << 63)
print(0xFFFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000)
h = 14695981039346656037
for c in "hash":
    h ^= ord(c)
    h *= 1099511628211
print(h)
print(3 ** 41)
low = -big - 1
print(abs(low), -low, low)
