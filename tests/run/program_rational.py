def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


class Rational:
    __slots__ = ("num", "den")

    def __init__(self, num, den=1):
        if den == 0:
            raise ZeroDivisionError("denominator is zero")
        if den < 0:
            num, den = -num, -den
        g = gcd(num, den)
        self.num = num // g
        self.den = den // g

    @classmethod
    def parse(cls, text):
        if "/" in text:
            a, b = text.split("/")
            return cls(int(a), int(b))
        if "." in text:
            whole, _, part = text.partition(".")
            sign = -1 if whole.startswith("-") else 1
            return cls(int(whole or "0") * 10 ** len(part) + sign * int(part), 10 ** len(part))
        return cls(int(text))

    def _of(self, other):
        if isinstance(other, Rational):
            return other
        return Rational(other)

    def __add__(self, other):
        o = self._of(other)
        return Rational(self.num * o.den + o.num * self.den, self.den * o.den)

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        return self + -self._of(other)

    def __rsub__(self, other):
        return self._of(other) - self

    def __mul__(self, other):
        o = self._of(other)
        return Rational(self.num * o.num, self.den * o.den)

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        o = self._of(other)
        return Rational(self.num * o.den, self.den * o.num)

    def __rtruediv__(self, other):
        return self._of(other) / self

    def __pow__(self, n):
        if n < 0:
            return Rational(self.den ** -n, self.num ** -n)
        return Rational(self.num ** n, self.den ** n)

    def __neg__(self):
        return Rational(-self.num, self.den)

    def __abs__(self):
        return Rational(abs(self.num), self.den)

    def __eq__(self, other):
        o = self._of(other)
        return self.num == o.num and self.den == o.den

    def __lt__(self, other):
        o = self._of(other)
        return self.num * o.den < o.num * self.den

    def __le__(self, other):
        return self == other or self < other

    def __hash__(self):
        return hash((self.num, self.den))

    def __float__(self):
        return self.num / self.den

    def __int__(self):
        return int(self.num / self.den)

    def __bool__(self):
        return self.num != 0

    def __repr__(self):
        return f"Rational({self.num}, {self.den})"

    def __str__(self):
        return str(self.num) if self.den == 1 else f"{self.num}/{self.den}"

    def __format__(self, spec):
        return format(str(self), spec)


def continued_fraction(r):
    terms = []
    while True:
        whole = r.num // r.den
        terms.append(whole)
        r = r - whole
        if not r:
            return terms
        r = 1 / r


half = Rational(1, 2)
third = Rational(2, 6)
print(half + third, half - third, half * third, half / third, -half, abs(-third), half ** 3, half ** -2)
print(half + 1, 1 + half, 2 * third, 1 - third, 3 / half, half == Rational(2, 4), half == 1, Rational(4, 2) == 2)
print(half < third, third <= half, half > third, max(half, third), sorted([half, third, Rational(-1, 5)]))
print(float(half), int(Rational(7, 2)), bool(Rational(0)), repr(third), f"[{half:>6}] [{third:<6}]", len({half, Rational(3, 6), third}))
print([str(Rational.parse(t)) for t in ["3/9", "-2", "0.125", "-1.5", "10/-4"]])
total = Rational(0)
for n in range(1, 11):
    total = total + Rational(1, n)
print(total, float(total), sum([half, third], Rational(0)))
print(continued_fraction(Rational(415, 93)), continued_fraction(Rational(649, 200)))
try:
    Rational(1, 0)
except ZeroDivisionError as e:
    print(e)
try:
    half / 0
except ZeroDivisionError as e:
    print(e)
