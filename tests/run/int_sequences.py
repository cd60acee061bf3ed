# Number loops that programs are made of.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True
def digits(n):
    total = 0
    while n > 0:
        total += n % 10
        n //= 10
    return total
print(gcd(48, 36), gcd(17, 5), gcd(0, 9))
print([collatz(n) for n in range(1, 15)])
print([n for n in range(50) if is_prime(n)])
print(digits(987654321), sum(digits(i) for i in range(100)))
a, b = 0, 1
for _ in range(20):
    print(a, end=" ")
    a, b = b, a + b
print()
