"""`complex`."""

from internal.float_parse import parse_float
from internal.float_text import float_to_text
from internal.machine import float_to_bits


@C("hypot")
def _hypot(x: float, y: float) -> float: ...


@C("atan2")
def _atan2(y: float, x: float) -> float: ...


@C("pow")
def _pow(x: float, y: float) -> float: ...


@C("exp")
def _exp(x: float) -> float: ...


@C("log")
def _log(x: float) -> float: ...


@C("sin")
def _sin(x: float) -> float: ...


@C("cos")
def _cos(x: float) -> float: ...


@cold
@noinline
def _raise_division() -> Never:
    raise ZeroDivisionError("complex division by zero")


@cold
@noinline
def _raise_power() -> Never:
    raise ZeroDivisionError("0.0 to a negative or complex power")


@tuple
class complex:
    """A complex number of two floats."""

    real: float
    imag: float

    def __new__() -> complex:
        return complex.__make__(0.0, 0.0)

    def __new__(value) -> complex:
        if hasattr(value, "__complex__"):
            return value.__complex__()
        else:
            return complex.__make__(float(value), 0.0)

    def __new__(text: str) -> complex:
        """Reads `1+2j`, with or without parentheses. Raises ValueError."""
        return _parsed(text)

    def __new__(real: float, imag: float) -> complex:
        return complex.__make__(real, imag)

    @inline
    def __complex__(self) -> complex:
        return self

    def __bool__(self) -> bool:
        return self.real != 0.0 or self.imag != 0.0

    def __hash__(self) -> int:
        return self.real.__hash__() + 1000003 * self.imag.__hash__()

    def conjugate(self) -> complex:
        """With the imaginary part's sign changed."""
        return complex.__make__(self.real, -self.imag)

    def __abs__(self) -> float:
        return _hypot(self.real, self.imag)

    def __neg__(self) -> complex:
        return complex.__make__(-self.real, -self.imag)

    def __pos__(self) -> complex:
        return self

    def __add__(self, other: float) -> complex:
        return complex.__make__(self.real + other, self.imag)

    def __add__(self, other: complex) -> complex:
        return complex.__make__(self.real + other.real, self.imag + other.imag)

    def __radd__(self, other: float) -> complex:
        return complex.__make__(other + self.real, self.imag)

    def __sub__(self, other: float) -> complex:
        return complex.__make__(self.real - other, self.imag)

    def __sub__(self, other: complex) -> complex:
        return complex.__make__(self.real - other.real, self.imag - other.imag)

    def __rsub__(self, other: float) -> complex:
        return complex.__make__(other - self.real, 0.0 - self.imag)

    def __mul__(self, other: float) -> complex:
        return self * complex.__make__(other, 0.0)

    def __mul__(self, other: complex) -> complex:
        return complex.__make__(self.real * other.real - self.imag * other.imag,
                                self.real * other.imag + self.imag * other.real)

    def __rmul__(self, other: float) -> complex:
        return complex.__make__(other, 0.0) * self

    def __truediv__(self, other: float) -> complex:
        return self / complex.__make__(other, 0.0)

    def __truediv__(self, other: complex) -> complex:
        """Scaled so that no part overflows on the way. Raises ZeroDivisionError."""
        if abs(other.real) >= abs(other.imag):
            if other.real == 0.0:
                _raise_division()
            ratio = other.imag / other.real
            scale = other.real + other.imag * ratio
            return complex.__make__((self.real + self.imag * ratio) / scale, (self.imag - self.real * ratio) / scale)
        ratio = other.real / other.imag
        scale = other.real * ratio + other.imag
        return complex.__make__((self.real * ratio + self.imag) / scale, (self.imag * ratio - self.real) / scale)

    def __rtruediv__(self, other: float) -> complex:
        return complex.__make__(other, 0.0) / self

    def __pow__(self, exponent: complex) -> complex:
        """Raises ZeroDivisionError."""
        if exponent.real == 0.0 and exponent.imag == 0.0:
            return complex.__make__(1.0, 0.0)
        if self.real == 0.0 and self.imag == 0.0:
            if exponent.imag != 0.0 or exponent.real < 0.0:
                _raise_power()
            return complex.__make__(0.0, 0.0)
        size = abs(self)
        angle = _atan2(self.imag, self.real)
        length = _pow(size, exponent.real)
        turn = angle * exponent.real
        if exponent.imag != 0.0:
            length *= _exp(-angle * exponent.imag)
            turn += exponent.imag * _log(size)
        return complex.__make__(length * _cos(turn), length * _sin(turn))

    def __pow__(self, exponent: float) -> complex:
        if exponent.is_integer() and -100.0 <= exponent <= 100.0:
            return self._whole_power(int(exponent))
        return self ** complex.__make__(exponent, 0.0)

    def __pow__(self, exponent: int) -> complex:
        if -100 <= exponent <= 100:
            return self._whole_power(exponent)
        return self ** complex.__make__(float(exponent), 0.0)

    def _whole_power(self, exponent: int) -> complex:
        left = abs(exponent)
        result = complex.__make__(1.0, 0.0)
        power = self
        while left > 0:
            if left & 1 == 1:
                result = result * power
            power = power * power
            left >>= 1
        return 1.0 / result if exponent < 0 else result

    def __rpow__(self, other: float) -> complex:
        return complex.__make__(other, 0.0) ** self

    def __eq__(self, other: float) -> bool:
        return self.real == other and self.imag == 0.0

    def __eq__(self, other: complex) -> bool:
        return self.real == other.real and self.imag == other.imag

    def __ne__(self, other) -> bool:
        return not self.__eq__(other)

    def __repr__(self) -> str:
        if self.real == 0.0 and float_to_bits(self.real) == 0:
            return _part_text(self.imag) + "j"
        sign = "" if float_to_bits(self.imag) < 0 and self.imag == self.imag else "+"
        return str.__cat__("(", _part_text(self.real), sign, _part_text(self.imag), "j)")


def _part_text(value: float) -> str:
    """The repr without a decimal place that is 0."""
    text = float_to_text(value)
    return text[:-2] if text.endswith(".0") else text


def _parsed(source: str) -> complex:
    text = source.strip()
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    if not text.endswith("j") and not text.endswith("J"):
        return complex.__make__(_real(text, source), 0.0)
    text = text[:-1]
    # the sign between the parts is the last one that does not belong to an exponent
    split = -1
    for i in range(len(text) - 1, 0, -1):
        if (text[i] == "+" or text[i] == "-") and text[i - 1] != "e" and text[i - 1] != "E":
            split = i
            break
    if split < 0:
        return complex.__make__(0.0, _imaginary(text, source))
    return complex.__make__(_real(text[:split], source), _imaginary(text[split:], source))


def _imaginary(text: str, source: str) -> float:
    if text == "" or text == "+":
        return 1.0
    if text == "-":
        return -1.0
    return _real(text, source)


def _real(text: str, source: str) -> float:
    try:
        return parse_float(text)
    except ValueError:
        raise ValueError("complex() arg is a malformed string") from None
