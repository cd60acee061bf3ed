from math import cos, pi, sin, sqrt


def fft(x):
    n = len(x)
    if n <= 1:
        return x
    even = fft(x[0::2])
    odd = fft(x[1::2])
    out = [0j] * n
    for k in range(n // 2):
        turn = complex(cos(2 * pi * k / n), -sin(2 * pi * k / n)) * odd[k]
        out[k] = even[k] + turn
        out[k + n // 2] = even[k] - turn
    return out


print(" ".join("%5.3f" % abs(v) for v in fft([1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0])))


def roots(a, b, c):
    d = b * b - 4 * a * c
    if d < 0:
        s = complex(0, sqrt(-d))
    else:
        s = sqrt(d)
    return (-b + s) / (2 * a), (-b - s) / (2 * a)


print(roots(1, 2, 5))


def escape(c, limit=30):
    z = 0
    for i in range(limit):
        z = z * z + c
        if abs(z) > 2:
            return i
    return limit


print([escape(complex(x / 4, 0.3)) for x in range(-8, 4)])
total = 0
for z in (1j, 2 + 1j, 3.5):
    total += z
print(total)


def halved(x):
    if len(x) <= 1:
        return x
    return [v * 0.5 for v in x]


print(halved([1, 2, 3, 4]))
