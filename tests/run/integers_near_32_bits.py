# Numbers around the ends of 32 bits keep their values in loops, calls, divisions and shifts.
def climb(start, steps):
    at = start
    for _ in range(steps):
        at += 1
    return at


def halves(number):
    found = []
    while number > 2147483640:
        found.append(number)
        number -= 3
    return found


def fold(values, modulus):
    total = 0
    for i in range(len(values)):
        total = (total * 31 + values[i]) % modulus
    return total


def down(n):
    if n == 0:
        return 0
    return n + down(n - 1)


def spread(values, index):
    total = 0
    for step in range(-3, 4):
        total = total * 7 + values[(index + step) % len(values)]
    return total


print(climb(2147483645, 5), climb(-2147483650, 4))
print(halves(2147483652))
print(fold([2147483647, -2147483648, 4294967295, 7], 1000000007))
print(fold([2147483647, -2147483648, 4294967295, 7], 2147483648))
print(down(300))
print(spread([1, 2, 3, 4, 5], 0), spread([1, 2, 3, 4, 5], 4))

for i in range(2147483646, 2147483650):
    print(i, i * 2, i // 3, i % 7, -i // 5, i << 2, i >> 1)

total = 0
for i in range(65530, 65540):
    total += i * i
    square = i * i
    print(square, square & 0xFFFFFFFF, square % 65537)
print(total)

values = [10, 20, 30]
for i in range(-3, 3):
    print(i, values[i], end=" ")
print()
i = -3
while True:
    try:
        print(values[i], end=" ")
    except IndexError:
        print("end", i)
        break
    i += 1

limit = 0x7FFFFFFF
low = -0x80000000
print(limit + 1, low - 1, -low, limit * limit, low * low, low // -1, low % -3)
steps = 0
n = 27
while n != 1:
    n = 3 * n + 1 if n % 2 else n // 2
    steps += 1
print(steps)
big = 837799
top = 0
while big != 1:
    big = 3 * big + 1 if big & 1 else big >> 1
    top = big if big > top else top
print(top)
