for a in [7, -7]:
    for b in [2, -2, 3, -3, 7, -7, 8, -8]:
        print(a, b, a // b, a % b, divmod(a, b))
print(0 // 5, 0 % 5, 0 // -5, 0 % -5)
n = -1
print(n // 1000000, n % 1000000)
print(-9223372036854775807 // 10, -9223372036854775807 % 10)
for d in range(-3, 4):
    if d == 0:
        continue
    q, r = divmod(20, d)
    print(d, q, r, q * d + r == 20)
