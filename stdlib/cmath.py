"""Functions of complex numbers. The formulas are those of W. Kahan, "Branch Cuts for Complex Elementary Functions" (1987).
They allocate nothing. Unlike CPython, the last digit of a result may be another, and not every rule of C99's Annex G for
infinite arguments is kept."""

import math
from internal.machine import copy_sign, float_from_bits

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float_from_bits(0x7FF0_0000_0000_0000)
nan = float_from_bits(0x7FF8_0000_0000_0000)
infj = complex(0.0, float_from_bits(0x7FF0_0000_0000_0000))
nanj = complex(0.0, float_from_bits(0x7FF8_0000_0000_0000))


@inline
def _complex(z) -> complex:
    return complex(z)


def _finite(x: float) -> bool:
    return x - x == 0.0


def _raise_domain() -> Never:
    raise ValueError("math domain error")


def _checked(z: complex, result: complex) -> complex:
    """What overflows at a finite argument raises OverflowError."""
    if not (_finite(result.real) and _finite(result.imag)) and _finite(z.real) and _finite(z.imag):
        raise OverflowError("math range error")
    return result


# ---- polar coordinates

def phase(z) -> float:
    """The angle, from -pi to pi."""
    c = _complex(z)
    return math.atan2(c.imag, c.real)


def polar(z) -> Tuple[float, float]:
    """Distance from zero, and angle."""
    c = _complex(z)
    return (abs(c), math.atan2(c.imag, c.real))


def rect(r: float, phi: float) -> complex:
    """From distance and angle."""
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))


# ---- kinds of numbers

def isfinite(z) -> bool:
    c = _complex(z)
    return _finite(c.real) and _finite(c.imag)


def isnan(z) -> bool:
    c = _complex(z)
    return c.real != c.real or c.imag != c.imag


def isinf(z) -> bool:
    c = _complex(z)
    return math.isinf(c.real) or math.isinf(c.imag)


def isclose(a, b, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool:
    """Whether two numbers are nearly equal. Raises ValueError for negative tolerances."""
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    left = _complex(a)
    right = _complex(b)
    if left == right:
        return True
    if isinf(left) or isinf(right):
        return False
    difference = abs(left - right)
    return difference <= rel_tol * abs(right) or difference <= rel_tol * abs(left) or difference <= abs_tol


# ---- powers and logarithms

def sqrt(z) -> complex:
    """The root on the right half-plane."""
    c = _complex(z)
    x = c.real
    y = c.imag
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    if math.isinf(y):
        return complex(inf, y)
    if not _finite(x):
        if x != x:
            return complex(x, x)
        if x > 0.0:
            return complex(x, y if y != y else copy_sign(0.0, y))
        return complex(y if y != y else 0.0, copy_sign(inf, y))
    part = abs(x) / 8.0
    other = abs(y) / 8.0
    if part < 1e-300 and other < 1e-300:
        # too small to be halved without loss
        part = math.ldexp(abs(x), 54)
        root = math.ldexp(math.sqrt(part + math.hypot(part, math.ldexp(abs(y), 54))), -27) / math.sqrt(2.0)
    else:
        root = 2.0 * math.sqrt(part + math.hypot(part, other))
    rest = abs(y) / (2.0 * root)
    if x >= 0.0:
        return complex(root, copy_sign(rest, y))
    return complex(rest, copy_sign(root, y))


def exp(z) -> complex:
    """Raises OverflowError."""
    c = _complex(z)
    if c.imag == 0.0:
        return complex(math.exp(c.real), c.imag)
    if c.real > 708.0 and _finite(c.real):
        # in two steps, for the sine may make a large factor small
        factor = math.exp(c.real - 1.0) if c.real < 710.0 else inf
        return _checked(c, complex(factor * math.cos(c.imag) * e, factor * math.sin(c.imag) * e))
    factor = math.exp(c.real)
    return _checked(c, complex(factor * math.cos(c.imag), factor * math.sin(c.imag)))


def _log(c: complex) -> complex:
    if c.real == 0.0 and c.imag == 0.0:
        _raise_domain()
    x = abs(c.real)
    y = abs(c.imag)
    large = x if x > y else y
    small = y if x > y else x
    distance = 0.0
    if large > 1e300 or large < 1e-300:
        scale = 0.5 if large > 1.0 else 1e300
        distance = math.log(math.hypot(x * scale, y * scale)) - math.log(scale)
    elif 0.71 <= math.hypot(x, y) <= 1.73:
        # near the circle: from the distance to it
        distance = math.log1p((large - 1.0) * (large + 1.0) + small * small) / 2.0
    else:
        distance = math.log(math.hypot(x, y))
    return complex(distance, math.atan2(c.imag, c.real))


@overload
def log(z) -> complex:
    """The natural logarithm. Raises ValueError at zero."""
    return _log(_complex(z))


@overload
def log(z, base) -> complex:
    """The logarithm to a base. Raises ValueError at zero."""
    return _log(_complex(z)) / _log(_complex(base))


def log10(z) -> complex:
    """Raises ValueError at zero."""
    c = _log(_complex(z))
    return complex(c.real / 2.302585092994046, c.imag / 2.302585092994046)


# ---- hyperbolic functions

def sinh(z) -> complex:
    """Raises OverflowError."""
    c = _complex(z)
    return _checked(c, complex(math.cos(c.imag) * math.sinh(c.real), math.sin(c.imag) * math.cosh(c.real)))


def cosh(z) -> complex:
    """Raises OverflowError."""
    c = _complex(z)
    return _checked(c, complex(math.cos(c.imag) * math.cosh(c.real), math.sin(c.imag) * math.sinh(c.real)))


def tanh(z) -> complex:
    """The hyperbolic tangent."""
    c = _complex(z)
    x = c.real
    y = c.imag
    if abs(x) > 20.0:
        # all but one of the terms are lost
        return complex(copy_sign(1.0, x), 4.0 * math.sin(y) * math.cos(y) * math.exp(-2.0 * abs(x)))
    tangent = math.tan(y)
    part = math.sinh(x)
    root = math.cosh(x)
    square = 1.0 + tangent * tangent
    below = 1.0 + square * part * part
    return complex(square * root * part / below, tangent / below)


def asinh(z) -> complex:
    """The inverse of `sinh`."""
    c = _complex(z)
    left = sqrt(complex(1.0 + c.imag, -c.real))
    right = sqrt(complex(1.0 - c.imag, c.real))
    return complex(math.asinh(left.real * right.imag - right.real * left.imag),
                   math.atan2(c.imag, left.real * right.real - left.imag * right.imag))


def acosh(z) -> complex:
    """The inverse of `cosh`."""
    c = _complex(z)
    left = sqrt(complex(c.real - 1.0, c.imag))
    right = sqrt(complex(c.real + 1.0, c.imag))
    return complex(math.asinh(left.real * right.real + left.imag * right.imag), 2.0 * math.atan2(left.imag, right.real))


def atanh(z) -> complex:
    """The inverse of `tanh`. Raises ValueError at 1 and -1."""
    c = _complex(z)
    x = c.real
    y = c.imag
    if x < 0.0 or x == 0.0 and copy_sign(1.0, x) < 0.0:
        return -atanh(-c)
    if x == 1.0 and y == 0.0:
        _raise_domain()
    if x > 1e150 or abs(y) > 1e150:
        size = math.hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / size / size, copy_sign(pi / 2.0, y))
    if x == 1.0 and abs(y) < 1e-150:
        return complex(-math.log(math.sqrt(abs(y)) / math.sqrt(math.hypot(y, 2.0))),
                       copy_sign(math.atan2(2.0, -abs(y)) / 2.0, y))
    below = (1.0 - x) * (1.0 - x) + y * y
    return complex(math.log1p(4.0 * x / below) / 4.0, -math.atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - y * y) / 2.0)


# ---- trigonometric functions, by the hyperbolic ones

def sin(z) -> complex:
    """Raises OverflowError."""
    c = _complex(z)
    turned = sinh(complex(-c.imag, c.real))
    return complex(turned.imag, -turned.real)


def cos(z) -> complex:
    """Raises OverflowError."""
    c = _complex(z)
    return cosh(complex(-c.imag, c.real))


def tan(z) -> complex:
    """The tangent."""
    c = _complex(z)
    turned = tanh(complex(-c.imag, c.real))
    return complex(turned.imag, -turned.real)


def asin(z) -> complex:
    """The inverse of `sin`."""
    c = _complex(z)
    turned = asinh(complex(-c.imag, c.real))
    return complex(turned.imag, -turned.real)


def acos(z) -> complex:
    """The inverse of `cos`."""
    c = _complex(z)
    left = sqrt(complex(1.0 - c.real, -c.imag))
    right = sqrt(complex(1.0 + c.real, c.imag))
    return complex(2.0 * math.atan2(left.real, right.real),
                   math.asinh(right.real * left.imag - right.imag * left.real))


def atan(z) -> complex:
    """The inverse of `tan`. Raises ValueError at 1j and -1j."""
    c = _complex(z)
    turned = atanh(complex(-c.imag, c.real))
    return complex(turned.imag, -turned.real)
