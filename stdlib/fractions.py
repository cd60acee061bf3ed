"""Fractions. Numerators and denominators are ints of 64 bits: unlike CPython, what needs more wraps."""

from math import gcd


class _Parts:
    """A fraction as it is written: sign, digits, and a power of ten."""

    text: str
    at: int

    def __init__(self, text: str):
        self.text = text
        self.at = 0

    def wrong(self) -> Never:
        raise ValueError("Invalid literal for Fraction: " + repr(self.text))

    def peek(self) -> str:
        return self.text[self.at] if self.at < len(self.text) else ""

    def is_digit(self) -> bool:
        return self.at < len(self.text) and "0" <= self.text[self.at] <= "9"

    def blanks(self) -> None:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1

    def digits(self, value: int) -> int:
        """Digits behind others, with single underscores between them."""
        if not self.is_digit():
            self.wrong()
        while self.is_digit():
            value = value * 10 + ord(self.text[self.at]) - 48
            self.at += 1
            if self.peek() == "_":
                self.at += 1
                if not self.is_digit():
                    self.wrong()
        return value

    def read(self) -> Tuple[int, int]:
        self.blanks()
        negative = self.peek() == "-"
        if negative or self.peek() == "+":
            self.at += 1
        numerator = 0
        denominator = 1
        whole = self.is_digit()
        if whole:
            numerator = self.digits(0)
        if whole and self.peek() == "/":
            self.at += 1
            denominator = self.digits(0)
        else:
            if self.peek() == ".":
                self.at += 1
                if self.is_digit():
                    start = self.at
                    numerator = self.digits(numerator)
                    for character in self.text[start : self.at]:
                        if character != "_":
                            denominator *= 10
                elif not whole:
                    self.wrong()
            elif not whole:
                self.wrong()
            if self.peek() == "e" or self.peek() == "E":
                self.at += 1
                down = self.peek() == "-"
                if down or self.peek() == "+":
                    self.at += 1
                for _ in range(self.digits(0)):
                    if down:
                        denominator *= 10
                    else:
                        numerator *= 10
        self.blanks()
        if self.at != len(self.text):
            self.wrong()
        return (-numerator if negative else numerator, denominator)


def _pair(value) -> Tuple[int, int]:
    """A rational number as numerator and denominator."""
    if isinstance(value, Fraction):
        return (value.numerator, value.denominator)
    elif isinstance(value, int):
        return (int(value), 1)
    elif isinstance(value, float):
        return value.as_integer_ratio()
    elif isinstance(value, str):
        return _Parts(value).read()
    elif hasattr(value, "as_integer_ratio"):
        return value.as_integer_ratio()
    elif hasattr(value, "__float__"):
        return float(value).as_integer_ratio()
    else:
        raise TypeError("argument should be a string or a Rational instance")


def _reduced(numerator: int, denominator: int) -> Fraction:
    """In lowest terms, the denominator being positive. Raises ZeroDivisionError."""
    if denominator == 0:
        raise ZeroDivisionError(f"Fraction({numerator}, 0)")
    divisor = gcd(numerator, denominator)
    if denominator < 0:
        divisor = -divisor
    return Fraction.__make__(numerator // divisor, denominator // divisor)


@tuple
class Fraction:
    """A rational number in lowest terms. Allocates nothing."""

    numerator: int
    denominator: int

    def __new__(numerator=0, denominator=1) -> Fraction:
        """From whole numbers, fractions, a float or a text. Raises ValueError, ZeroDivisionError."""
        if isinstance(numerator, int) and isinstance(denominator, int):
            return _reduced(int(numerator), int(denominator))
        else:
            upper = _pair(numerator)
            lower = _pair(denominator)
            return _reduced(upper[0] * lower[1], upper[1] * lower[0])

    @staticmethod
    def from_float(value: float) -> Fraction:
        """Exactly. Raises ValueError, OverflowError."""
        upper, lower = value.as_integer_ratio()
        return Fraction.__make__(upper, lower)

    def as_integer_ratio(self) -> Tuple[int, int]:
        return (self.numerator, self.denominator)

    def is_integer(self) -> bool:
        return self.denominator == 1

    def limit_denominator(self, max_denominator: int = 1000000) -> Fraction:
        """The nearest fraction with such a denominator, by continued fractions. Raises ValueError."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self.denominator <= max_denominator:
            return self
        # two convergents, one behind the other
        p0, q0, p1, q1 = 0, 1, 1, 0
        upper = self.numerator
        lower = self.denominator
        while True:
            part = upper // lower
            q2 = q0 + part * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + part * p1, q2
            upper, lower = lower, upper - part * lower
        steps = (max_denominator - q0) // q1
        # of the last convergent and the one between it and the next, the nearer; of two the one with less below
        if 2 * lower * (q0 + steps * q1) <= self.denominator:
            return Fraction.__make__(p1, q1)
        return Fraction.__make__(p0 + steps * p1, q0 + steps * q1)

    # ---- arithmetic

    def __add__(self, other: float) -> float:
        return float(self) + other

    def __add__(self, other: int) -> Fraction:
        return Fraction.__make__(self.numerator + other * self.denominator, self.denominator)

    def __add__(self, other: Fraction) -> Fraction:
        return _reduced(self.numerator * other.denominator + other.numerator * self.denominator,
                        self.denominator * other.denominator)

    def __radd__(self, other: float) -> float:
        return other + float(self)

    def __radd__(self, other: int) -> Fraction:
        return self + other

    def __sub__(self, other: float) -> float:
        return float(self) - other

    def __sub__(self, other: int) -> Fraction:
        return self + -other

    def __sub__(self, other: Fraction) -> Fraction:
        return self + -other

    def __rsub__(self, other: float) -> float:
        return other - float(self)

    def __rsub__(self, other: int) -> Fraction:
        return -self + other

    def __mul__(self, other: float) -> float:
        return float(self) * other

    def __mul__(self, other: int) -> Fraction:
        return _reduced(self.numerator * other, self.denominator)

    def __mul__(self, other: Fraction) -> Fraction:
        # cancelled crosswise first, the products stay small
        left = gcd(self.numerator, other.denominator)
        right = gcd(other.numerator, self.denominator)
        return Fraction.__make__(self.numerator // left * (other.numerator // right),
                                 self.denominator // right * (other.denominator // left))

    def __rmul__(self, other: float) -> float:
        return other * float(self)

    def __rmul__(self, other: int) -> Fraction:
        return self * other

    def __truediv__(self, other: float) -> float:
        return float(self) / other

    def __truediv__(self, other: int) -> Fraction:
        """Raises ZeroDivisionError."""
        return _reduced(self.numerator, self.denominator * other) if other != 0 else _reduced(self.numerator, 0)

    def __truediv__(self, other: Fraction) -> Fraction:
        """Raises ZeroDivisionError."""
        return _reduced(self.numerator * other.denominator, self.denominator * other.numerator)

    def __rtruediv__(self, other: float) -> float:
        return other / float(self)

    def __rtruediv__(self, other: int) -> Fraction:
        """Raises ZeroDivisionError."""
        return _reduced(other * self.denominator, self.numerator)

    def __floordiv__(self, other: float) -> float:
        return float(self) // other

    def __floordiv__(self, other: int) -> int:
        """Raises ZeroDivisionError."""
        return self.numerator // (self.denominator * other)

    def __floordiv__(self, other: Fraction) -> int:
        """Raises ZeroDivisionError."""
        return (self.numerator * other.denominator) // (self.denominator * other.numerator)

    def __rfloordiv__(self, other: int) -> int:
        """Raises ZeroDivisionError."""
        return (other * self.denominator) // self.numerator

    def __mod__(self, other: float) -> float:
        return float(self) % other

    def __mod__(self, other: int) -> Fraction:
        """Raises ZeroDivisionError."""
        return self - other * (self // other)

    def __mod__(self, other: Fraction) -> Fraction:
        """Raises ZeroDivisionError."""
        return self - other * (self // other)

    def __rmod__(self, other: int) -> Fraction:
        """Raises ZeroDivisionError."""
        return Fraction(other) % self

    def __divmod__(self, other: int) -> Tuple[int, Fraction]:
        return (self // other, self % other)

    def __divmod__(self, other: Fraction) -> Tuple[int, Fraction]:
        return (self // other, self % other)

    def __pow__(self, exponent: float) -> float:
        return float(self) ** exponent

    def __pow__(self, exponent: Fraction) -> float:
        """Unlike CPython, a float also where the exponent is a whole number."""
        return float(self) ** float(exponent)

    def __pow__(self, exponent: int) -> Fraction:
        """Raises ZeroDivisionError."""
        if exponent >= 0:
            return Fraction.__make__(self.numerator ** exponent, self.denominator ** exponent)
        return _reduced(self.denominator ** -exponent, self.numerator ** -exponent)

    def __rpow__(self, base: float) -> float:
        return base ** float(self)

    def __neg__(self) -> Fraction:
        return Fraction.__make__(-self.numerator, self.denominator)

    def __pos__(self) -> Fraction:
        return self

    def __abs__(self) -> Fraction:
        return Fraction.__make__(abs(self.numerator), self.denominator)

    # ---- other numbers

    def __bool__(self) -> bool:
        return self.numerator != 0

    def __float__(self) -> float:
        return self.numerator / self.denominator

    def __int__(self) -> int:
        return self.__trunc__()

    def __trunc__(self) -> int:
        return -(-self.numerator // self.denominator) if self.numerator < 0 else self.numerator // self.denominator

    def __floor__(self) -> int:
        return self.numerator // self.denominator

    def __ceil__(self) -> int:
        return -(-self.numerator // self.denominator)

    def __round__(self) -> int:
        """Halves to the even number."""
        floor = self.numerator // self.denominator
        rest = 2 * (self.numerator - floor * self.denominator)
        if rest > self.denominator or rest == self.denominator and floor & 1 != 0:
            return floor + 1
        return floor

    def __round__(self, ndigits: int) -> Fraction:
        """To so many decimal places."""
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift, 1)

    # ---- comparisons

    def _compared(self, other: Fraction) -> int:
        return self.numerator * other.denominator - other.numerator * self.denominator

    def __eq__(self, other: float) -> bool:
        return float(self) == other

    def __eq__(self, other: int) -> bool:
        return self.denominator == 1 and self.numerator == other

    def __eq__(self, other: Fraction) -> bool:
        return self.numerator == other.numerator and self.denominator == other.denominator

    def __ne__(self, other: float) -> bool:
        return not self.__eq__(other)

    def __ne__(self, other: int) -> bool:
        return not self.__eq__(other)

    def __ne__(self, other: Fraction) -> bool:
        return not self.__eq__(other)

    def __lt__(self, other: float) -> bool:
        return float(self) < other

    def __lt__(self, other: int) -> bool:
        return self.numerator < other * self.denominator

    def __lt__(self, other: Fraction) -> bool:
        return self._compared(other) < 0

    def __le__(self, other: float) -> bool:
        return float(self) <= other

    def __le__(self, other: int) -> bool:
        return self.numerator <= other * self.denominator

    def __le__(self, other: Fraction) -> bool:
        return self._compared(other) <= 0

    def __gt__(self, other: float) -> bool:
        return float(self) > other

    def __gt__(self, other: int) -> bool:
        return self.numerator > other * self.denominator

    def __gt__(self, other: Fraction) -> bool:
        return self._compared(other) > 0

    def __ge__(self, other: float) -> bool:
        return float(self) >= other

    def __ge__(self, other: int) -> bool:
        return self.numerator >= other * self.denominator

    def __ge__(self, other: Fraction) -> bool:
        return self._compared(other) >= 0

    def __hash__(self) -> int:
        """Equal numbers have equal hashes; others differ from CPython's."""
        if self.denominator == 1:
            return hash(self.numerator)
        if self.denominator & (self.denominator - 1) == 0:
            return hash(float(self))
        return hash((self.numerator, self.denominator))

    def __str__(self) -> str:
        if self.denominator == 1:
            return str(self.numerator)
        return str(self.numerator) + "/" + str(self.denominator)

    def __repr__(self) -> str:
        return f"Fraction({self.numerator}, {self.denominator})"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec) if spec == "" else format(float(self), spec)
