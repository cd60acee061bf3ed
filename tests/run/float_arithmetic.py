a = 7.5
b = 2.0
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b)
print(-a, +a, abs(-a), divmod(a, b))
print(1.0 + 1, 2 * 1.5, 3 - 0.5, 7 / 2.0, 2 ** 0.5)
print(0.1 + 0.2, 0.1 * 3, 1.1 - 1.0, 1e308 * 10, -1e308 * 10)
print(1e16 + 1, 1e16 + 2, 5e-324 / 2)
x = 1.0
x += 0.5
x -= 0.25
x *= 3
x /= 2
print(x)
x //= 0.5
print(x)
x %= 2.5
print(x)
x **= 3
print(x)
