def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= limit:
        if flags[i]:
            for j in range(i * i, limit + 1, i):
                flags[j] = False
        i += 1
    return [n for n, is_prime in enumerate(flags) if is_prime]


def odd_sieve(limit):
    size = (limit - 1) // 2
    flags = bytearray([1]) * size
    for i in range(size):
        p = 2 * i + 3
        if p * p > limit:
            break
        if flags[i]:
            for j in range((p * p - 3) // 2, size, p):
                flags[j] = 0
    return 1 + sum(flags)


def factorize(n, primes):
    factors = {}
    for p in primes:
        if p * p > n:
            break
        while n % p == 0:
            factors[p] = factors.get(p, 0) + 1
            n //= p
    if n > 1:
        factors[n] = factors.get(n, 0) + 1
    return factors


def totient(n, primes):
    result = n
    for p in factorize(n, primes):
        result -= result // p
    return result


def segments(primes, low, high):
    marks = [True] * (high - low)
    for p in primes:
        start = max(p * p, (low + p - 1) // p * p)
        for multiple in range(start, high, p):
            marks[multiple - low] = False
    for i, ok in enumerate(marks):
        if ok:
            yield low + i


primes = sieve(2000)
print(len(primes), primes[:10], primes[-5:], sum(primes))
print(odd_sieve(2000), odd_sieve(100), len(sieve(100)))
for n in [360, 97, 1001, 1999993, 2 ** 20]:
    factors = factorize(n, primes)
    print(n, "=", " * ".join(f"{p}^{k}" if k > 1 else str(p) for p, k in factors.items()), totient(n, primes))
twins = [(p, q) for p, q in zip(primes, primes[1:]) if q - p == 2]
print(len(twins), twins[-2:])
print(list(segments(primes, 1000000, 1000100)))
gaps = {}
for p, q in zip(primes, primes[1:]):
    gaps[q - p] = gaps.get(q - p, 0) + 1
print(sorted(gaps.items())[:6], max(gaps))
