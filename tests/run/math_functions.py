import math
from math import sqrt, pi as PI
print(math.pi, math.e, math.tau, math.inf, math.nan, PI == math.pi)
print(sqrt(2), sqrt(16), math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.floor(-2.5), math.ceil(-2.5), math.fabs(-3))
print(math.gcd(12, 18), math.gcd(0, 5), math.gcd(12, 18, 27), math.lcm(4, 6), math.factorial(10), math.isqrt(99), math.comb(5, 2), math.perm(5, 2))
print(round(math.sin(1), 10), round(math.cos(1), 10), round(math.tan(1), 10), round(math.asin(0.5), 10), round(math.acos(0.5), 10), round(math.atan(1), 10), round(math.atan2(1, -1), 10))
print(round(math.exp(1), 10), round(math.log(10), 10), math.log10(1000), math.log2(8), round(math.log(8, 3), 10), round(math.log1p(0.5), 10), round(math.expm1(0.5), 10))
print(round(math.sinh(1), 10), round(math.cosh(1), 10), round(math.tanh(1), 10), math.hypot(3, 4), math.degrees(math.pi), round(math.radians(90), 10))
print(math.pow(2, 10), math.fmod(-7, 3), math.copysign(3, -0.0), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.0), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1))
print(math.frexp(8.0), math.ldexp(0.5, 4), math.modf(2.25), math.fsum([0.1] * 10), math.prod([1, 2, 3, 4]), math.prod([]))
try:
    math.sqrt(-1)
except ValueError as e:
    print(e)
try:
    math.log(0)
except ValueError as e:
    print(e)
try:
    math.exp(1000)
except OverflowError as e:
    print(e)
try:
    math.factorial(-1)
except ValueError:
    print("ValueError")
