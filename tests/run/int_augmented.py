n = 100
n += 5
print(n)
n -= 15
print(n)
n *= 3
print(n)
n //= 7
print(n)
n %= 25
print(n)
n **= 2
print(n)
n <<= 2
print(n)
n >>= 1
print(n)
n |= 5
print(n)
n &= 0xFE
print(n)
n ^= 0x0F
print(n)
values = [1, 2, 3]
values[0] += 10
values[-1] *= 7
print(values)
calls = 0
def index():
    global calls
    calls += 1
    return 1
values[index()] += 100
print(values, calls)
