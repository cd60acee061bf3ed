from math import sqrt


def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def multiply(v, transposed):
    n = len(v)
    result = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += (a(j, i) if transposed else a(i, j)) * v[j]
        result.append(total)
    return result


def at_a(v):
    return multiply(multiply(v, False), True)


def dot(u, v):
    return sum(x * y for x, y in zip(u, v))


def spectral_norm(n):
    u = [1.0] * n
    v = []
    for _ in range(10):
        v = at_a(u)
        u = at_a(v)
    return sqrt(dot(u, v) / dot(v, v))


for n in [1, 5, 20]:
    print(f"{n} {spectral_norm(n):.9f}")
