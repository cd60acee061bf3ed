from fractions import Fraction
import math

F = Fraction
half = Fraction(1, 2)
print(half, repr(half), F(6, -4), F(3), F("3/4"), F("-0.125"), F("1e3"), F(" 7 "), F(0.75), F("2.5e-1"), F("1_0/3"))
print(half + F(1, 3), half - 1, 2 - half, half * F(2, 3), half / 3, 2 / F(1, 3), half ** 2, half ** -3, -half, abs(-half))
print(half + 0.25, 0.5 * half, half ** 0.5, float(F(1, 3)), int(F(-7, 2)), F(7, 2) // 1, F(-7, 2) % 1, divmod(F(7, 2), F(2, 3)))
print(round(F(5, 2)), round(F(7, 2)), round(F(7, 3), 2), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)))
print(half == F(2, 4), half == 0.5, half < F(2, 3), half >= 1, F(4, 2) == 2, half != F(1, 3), max(F(1, 3), F(2, 5)))
print(F(22, 7).limit_denominator(5), F(3.141592653589793).limit_denominator(1000), F("0.333333").limit_denominator(10))
print(sum([F(1, 2), F(1, 3), F(1, 6)]), sorted([F(1, 2), F(1, 3), F(3, 4)]), {F(1, 2): "x"}[F(2, 4)])
print(half.numerator, half.denominator, half.as_integer_ratio(), bool(F(0)), F(F(1, 2), F(3, 4)), F.from_float(0.375))
print(f"{half} {F(1, 3)!r}", 7 // F(2, 3), 7 % F(2, 3), F(7, 2) // F(1, 3))


def problem(action):
    try:
        print(action())
    except (ValueError, ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__, e)


problem(lambda: F(1, 0))
problem(lambda: half / 0)
problem(lambda: F(0) ** -1)
for text in ["x", "", "1/-2", "3/0", ".", "1/2/3", "1 / 2", "+.5", "5."]:
    problem(lambda: F(text))
problem(lambda: F(float("nan")))
problem(lambda: F(float("inf")))

harmonic = F(0)
for i in range(1, 20):
    harmonic += F(1, i)
print(harmonic)
