from functools import total_ordering, reduce


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


@total_ordering
class Fraction:
    __slots__ = ("num", "den")

    def __init__(self, num, den=1):
        if den == 0:
            raise ZeroDivisionError("denominator is zero")
        if den < 0:
            num, den = -num, -den
        g = gcd(abs(num), den)
        self.num = num // g
        self.den = den // g

    def __add__(self, other):
        if isinstance(other, int):
            other = Fraction(other)
        return Fraction(self.num * other.den + other.num * self.den, self.den * other.den)

    __radd__ = __add__

    def __sub__(self, other):
        return self + -other

    def __neg__(self):
        return Fraction(-self.num, self.den)

    def __mul__(self, other):
        if isinstance(other, int):
            return Fraction(self.num * other, self.den)
        return Fraction(self.num * other.num, self.den * other.den)

    def __truediv__(self, other):
        return Fraction(self.num * other.den, self.den * other.num)

    def __eq__(self, other):
        return self.num == other.num and self.den == other.den

    def __lt__(self, other):
        return self.num * other.den < other.num * self.den

    def __hash__(self):
        return hash((self.num, self.den))

    def __float__(self):
        return self.num / self.den

    def __bool__(self):
        return self.num != 0

    def __str__(self):
        return f"{self.num}/{self.den}" if self.den != 1 else str(self.num)

    def __repr__(self):
        return "Fraction(%d, %d)" % (self.num, self.den)

    def __abs__(self):
        return Fraction(abs(self.num), self.den)

    def __pow__(self, n):
        return Fraction(self.num ** n, self.den ** n)


a = Fraction(1, 2)
b = Fraction(3, -4)
print(a + b, a - b, a * b, a / b, -a, abs(b), a ** 3)
print(a > b, a <= Fraction(2, 4), a == Fraction(2, 4), a != b, bool(Fraction(0, 5)))
print([a, b], float(b), a + 1, 1 + a, a * 3)
print(sorted([Fraction(1, 3), Fraction(1, 4), Fraction(-1, 2)]))
print(sum([Fraction(1, n) for n in range(1, 6)], Fraction(0)))
print(reduce(lambda x, y: x * y, [Fraction(n, n + 1) for n in range(1, 6)]))
print(len({Fraction(1, 2), Fraction(2, 4), Fraction(1, 3)}), max(a, b))
try:
    Fraction(1, 0)
except ZeroDivisionError as e:
    print("error:", e)
