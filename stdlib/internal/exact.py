"""Exact sums of floats and of products of floats (after J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic",
1997). Results are rounded once, but for the rarest halves; products beyond about 1e300 are not exact."""

from math import fsum, sqrt


def _low(a: float, b: float, product: float) -> float:
    """What a product of floats leaves out."""
    t = 134217729.0 * a
    a_high = t - (t - a)
    a_low = a - a_high
    t = 134217729.0 * b
    b_high = t - (t - b)
    b_low = b - b_high
    return ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low


class ExactSum:
    """A sum as floats that do not overlap, the smallest first."""

    _parts: List[float]

    def __init__(self):
        self._parts = []

    def add(self, value: float) -> None:
        kept = 0
        x = value
        for i in range(len(self._parts)):
            y = self._parts[i]
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low != 0.0 and low - low == 0.0:
                self._parts[kept] = low
                kept += 1
            x = high
        while len(self._parts) > kept:
            self._parts.pop()
        self._parts.append(x)

    def add_product(self, a: float, b: float) -> None:
        product = a * b
        self.add(product)
        if product - product == 0.0:
            self.add(_low(a, b, product))

    def add_three(self, factor: float, a: float, b: float) -> None:
        """Adds `factor * a * b`."""
        product = a * b
        self.add_product(factor, product)
        if product - product == 0.0:
            self.add_product(factor, _low(a, b, product))

    def subtract_square(self, other: ExactSum) -> None:
        for a in other._parts:
            for b in other._parts:
                self.add_product(-a, b)

    def value(self) -> float:
        """The nearest float."""
        return fsum(self._parts)

    def _rest(self, high: float) -> float:
        """What is left without a float near to the sum."""
        parts = self._parts.copy()
        parts.append(-high)
        return fsum(parts)

    def over(self, divisor: float) -> float:
        """The quotient."""
        quotient = self.value() / divisor
        if quotient - quotient != 0.0 or quotient == 0.0:
            return quotient
        return quotient + self._error(quotient, divisor) / divisor

    def _error(self, quotient: float, divisor: float) -> float:
        """The sum less `quotient * divisor`."""
        product = quotient * divisor
        parts = self._parts.copy()
        parts.append(-product)
        parts.append(-_low(quotient, divisor, product))
        return fsum(parts)

    def root_over(self, divisor: float) -> float:
        """The square root of the quotient."""
        quotient = self.value() / divisor
        if not quotient > 0.0 or quotient - quotient != 0.0:
            return 0.0 if quotient <= 0.0 else quotient
        rest = self._error(quotient, divisor) / divisor
        root = sqrt(quotient)
        square = root * root
        return root + ((quotient - square) - _low(root, root, square) + rest) / (2.0 * root)

    def over_sum(self, divisor: ExactSum) -> float:
        """The quotient of two sums."""
        below = divisor.value()
        quotient = self.value() / below
        if quotient - quotient != 0.0 or quotient == 0.0:
            return quotient
        error = ExactSum()
        for part in self._parts:
            error.add(part)
        for part in divisor._parts:
            error.add_product(-quotient, part)
        return quotient + error.value() / below
