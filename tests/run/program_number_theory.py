import sys


def fannkuch(n):
    count = list(range(1, n + 1))
    max_flips = 0
    m = n - 1
    r = n
    perm1 = list(range(n))
    perm = list(range(n))
    checksum = 0
    sign = 1
    while 1:
        while r != 1:
            count[r - 1] = r
            r -= 1
        if perm1[0] != 0 and perm1[m] != m:
            perm = perm1[:]
            flips = 0
            k = perm[0]
            while k:
                perm[:k + 1] = reversed(perm[:k + 1])
                flips += 1
                k = perm[0]
            if flips > max_flips:
                max_flips = flips
        while r != n:
            perm1.insert(r, perm1.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        else:
            return max_flips


def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    for i in range(2, int(limit ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]


def factor(n):
    out = []
    d = 2
    while d * d <= n:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1
    if n > 1:
        out.append(n)
    return out


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def is_perfect(n):
    return sum(d for d in range(1, n) if n % d == 0) == n


print("Pfannkuchen(%d) = %d" % (5, fannkuch(5)))
primes = sieve(100)
print(primes, len(primes))
print(" ".join(map(str, primes[:10])))
for n in (12, 97, 360, 1001):
    print(n, "=", " x ".join(str(f) for f in factor(n)))
print(gcd(48, 18), gcd(17, 5), gcd(-12, 18))
print([n for n in range(2, 500) if is_perfect(n)])
for i in range(2, 10):
    for x in range(2, i):
        if i % x == 0:
            print(i, 'equals', x, '*', i // x)
            break
    else:
        print(i, 'is a prime number')
