import cmath
import math


def shown(z):
    return f"{z.real:.9g} {z.imag:.9g}"


points = [1 + 2j, -1.5 + 0.25j, 0.5j, -2 + 0j, complex(0.3, -0.7), 3 - 4j, complex(-0.2, 1e-3), 1e-5 + 1e-5j]
for z in points:
    print(z, shown(cmath.sqrt(z)), shown(cmath.exp(z)), shown(cmath.log(z)), shown(cmath.log10(z)))
    print("  ", shown(cmath.sin(z)), shown(cmath.cos(z)), shown(cmath.tan(z)))
    print("  ", shown(cmath.sinh(z)), shown(cmath.cosh(z)), shown(cmath.tanh(z)))
    print("  ", shown(cmath.asin(z)), shown(cmath.acos(z)), shown(cmath.atan(z)))
    print("  ", shown(cmath.asinh(z)), shown(cmath.acosh(z)), shown(cmath.atanh(z)))
print(cmath.sqrt(-1), cmath.sqrt(-4), cmath.sqrt(2), cmath.sqrt(complex(0, -0.0)), cmath.exp(0), cmath.log(1))
print(cmath.polar(1 + 1j), cmath.phase(-1), cmath.phase(1j), cmath.rect(2, 0), shown(cmath.rect(2, math.pi / 3)))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)
print(cmath.isnan(cmath.nanj), cmath.isinf(cmath.infj), cmath.isfinite(1j), cmath.isclose(1, 1 + 1e-10j), cmath.isclose(1j, 2j))
print(shown(cmath.log(1j, 2)), shown(cmath.exp(1j * cmath.pi)))


def problem(action):
    try:
        print(action())
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)


problem(lambda: cmath.log(0))
problem(lambda: cmath.exp(1000))
problem(lambda: cmath.atanh(1))
problem(lambda: cmath.sinh(1000 + 1j))


def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)


print(roots(1, -3, 2), roots(1, 2, 5))
