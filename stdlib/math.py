"""Mathematical functions, by the C library, with Python's errors. They allocate nothing unless they say so.

With `--numerics=c` the results are IEEE's and nothing is raised.
"""

from internal.machine import copy_sign, float_from_bits, float_to_bits
from internal.machine import remainder as _remainder
from internal.machine import truncate

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = IntOrInf.infinity()
_inf = float_from_bits(0x7FF0_0000_0000_0000)
nan = float_from_bits(0x7FF8_0000_0000_0000)


@cold
@noinline
def _raise_domain() -> Never:
    raise ValueError("math domain error")


@cold
@noinline
def _raise_range() -> Never:
    raise OverflowError("math range error")


def _checked(x: float, result: float) -> float:
    """A result that is nan or inf must come from such an argument."""
    if __py_numerics__:
        if result - result != 0.0 and x - x == 0.0:
            if result != result:
                _raise_domain()
            _raise_range()
        if result != result and x == x:
            _raise_domain()
    return result


def _checked_domain(x: float, result: float) -> float:
    """Like `_checked`, for functions whose infinite results at finite arguments are poles."""
    if __py_numerics__:
        if result - result != 0.0 and x - x == 0.0:
            _raise_domain()
        if result != result and x == x:
            _raise_domain()
    return result


@C("sin")
def _c_sin(x: float) -> float: ...


def sin(x: float) -> float:
    """Raises ValueError for inf."""
    return _checked(x, _c_sin(x))


@C("cos")
def _c_cos(x: float) -> float: ...


def cos(x: float) -> float:
    """Raises ValueError for inf."""
    return _checked(x, _c_cos(x))


@C("tan")
def _c_tan(x: float) -> float: ...


def tan(x: float) -> float:
    """Raises ValueError for inf."""
    return _checked(x, _c_tan(x))


@C("asin")
def _c_asin(x: float) -> float: ...


def asin(x: float) -> float:
    """Raises ValueError outside -1 to 1."""
    return _checked(x, _c_asin(x))


@C("acos")
def _c_acos(x: float) -> float: ...


def acos(x: float) -> float:
    """Raises ValueError outside -1 to 1."""
    return _checked(x, _c_acos(x))


@C("sinh")
def _c_sinh(x: float) -> float: ...


def sinh(x: float) -> float:
    """Raises OverflowError."""
    return _checked(x, _c_sinh(x))


@C("cosh")
def _c_cosh(x: float) -> float: ...


def cosh(x: float) -> float:
    """Raises OverflowError."""
    return _checked(x, _c_cosh(x))


@C("tanh")
def _c_tanh(x: float) -> float: ...


def tanh(x: float) -> float:
    """The hyperbolic tangent."""
    return _checked(x, _c_tanh(x))


@C("asinh")
def _c_asinh(x: float) -> float: ...


def asinh(x: float) -> float:
    """The inverse of `sinh`."""
    return _checked(x, _c_asinh(x))


@C("acosh")
def _c_acosh(x: float) -> float: ...


def acosh(x: float) -> float:
    """Raises ValueError below 1."""
    return _checked(x, _c_acosh(x))


@C("exp")
def _c_exp(x: float) -> float: ...


def exp(x: float) -> float:
    """Raises OverflowError."""
    return _checked(x, _c_exp(x))


@C("expm1")
def _c_expm1(x: float) -> float: ...


def expm1(x: float) -> float:
    """`exp(x) - 1`, exact also near zero. Raises OverflowError."""
    return _checked(x, _c_expm1(x))


@C("exp2")
def _c_exp2(x: float) -> float: ...


def exp2(x: float) -> float:
    """`2**x`. Raises OverflowError."""
    return _checked(x, _c_exp2(x))


@C("cbrt")
def _c_cbrt(x: float) -> float: ...


def cbrt(x: float) -> float:
    """The cubic root."""
    return _checked(x, _c_cbrt(x))


@C("erf")
def _c_erf(x: float) -> float: ...


def erf(x: float) -> float:
    """The error function."""
    return _checked(x, _c_erf(x))


@C("erfc")
def _c_erfc(x: float) -> float: ...


def erfc(x: float) -> float:
    """`1 - erf(x)`, exact also where that is small."""
    return _checked(x, _c_erfc(x))


@C("atan")
def atan(x: float) -> float: ...


@C("atan2")
def atan2(y: float, x: float) -> float: ...


@C("atanh")
def _c_atanh(x: float) -> float: ...


def atanh(x: float) -> float:
    """Raises ValueError outside -1 to 1, and at both."""
    return _checked_domain(x, _c_atanh(x))


@C("tgamma")
def _c_gamma(x: float) -> float: ...


def gamma(x: float) -> float:
    """The gamma function. Raises ValueError at zero and negative whole numbers, OverflowError."""
    if __py_numerics__:
        if (x <= 0.0 and truncate(x) == x) or x == -_inf:
            _raise_domain()
    return _checked(x, _c_gamma(x))


@C("lgamma")
def _c_lgamma(x: float) -> float: ...


def lgamma(x: float) -> float:
    """The logarithm of the absolute value of the gamma function. Raises ValueError at zero and negative whole numbers."""
    if __py_numerics__:
        if x <= 0.0 and truncate(x) == x and x != -_inf:
            _raise_domain()
    return _checked(x, _c_lgamma(x))


@C("pow")
def _c_pow(x: float, y: float) -> float: ...


@C("hypot")
def _c_hypot(x: float, y: float) -> float: ...


@C("remainder")
def _c_remainder(x: float, y: float) -> float: ...


@C("log")
def _c_log(x: float) -> float: ...


@C("log2")
def _c_log2(x: float) -> float: ...


@C("log10")
def _c_log10(x: float) -> float: ...


@C("log1p")
def _c_log1p(x: float) -> float: ...


# ---- rounding

def ceil(x) -> int:
    """The least integer that is not less. Raises as `int(x)`."""
    return x.__ceil__()


def floor(x) -> int:
    """The greatest integer that is not greater. Raises as `int(x)`."""
    return x.__floor__()


def trunc(x) -> int:
    """Without the decimal places. Raises as `int(x)`."""
    return x.__trunc__()


def fabs(x: float) -> float:
    """The absolute value."""
    return abs(x)


def fmod(x: float, y: float) -> float:
    """The remainder with the sign of `x`. Raises ValueError."""
    if __py_numerics__:
        if (x - x != 0.0 and x == x and y == y) or (y == 0.0 and x == x):
            _raise_domain()
    return _remainder(x, y)


def remainder(x: float, y: float) -> float:
    """The difference from the nearest multiple of `y`, of two the even one. Raises ValueError."""
    if __py_numerics__:
        if (x - x != 0.0 and x == x and y == y) or (y == 0.0 and x == x):
            _raise_domain()
    return _c_remainder(x, y)


def copysign(x: float, y: float) -> float:
    """The magnitude of `x` with the sign of `y`."""
    return copy_sign(x, y)


def modf(x: float) -> Tuple[float, float]:
    """The decimal places and the whole part, both with the sign of `x`."""
    if x - x != 0.0:
        return (x if x != x else copy_sign(0.0, x), x)
    whole = truncate(x)
    return (copy_sign(x - whole, x), whole)


def frexp(x: float) -> Tuple[float, int]:
    """A fraction from 0.5 on below 1, and the power of two that it is multiplied with."""
    if x == 0.0 or x - x != 0.0:
        return (x, 0)
    bits = float_to_bits(x)
    exponent = (bits >> 52) & 0x7FF
    if exponent == 0:
        bits = float_to_bits(x * 18014398509481984.0)
        exponent = ((bits >> 52) & 0x7FF) - 54
    return (float_from_bits((bits & ~(0x7FF << 52)) | (1022 << 52)), exponent - 1022)


def ldexp(x: float, i: int) -> float:
    """`x * 2**i`, rounded once. Raises OverflowError."""
    if x == 0.0 or x - x != 0.0:
        return x
    mantissa, exponent = frexp(x)
    if i > 2200 or exponent + i > 1024:
        if __py_numerics__:
            _raise_range()
        return copy_sign(_inf, x)
    exponent += i
    if i < -2200 or exponent < -1074:
        return copy_sign(0.0, x)
    if exponent < -1021:
        # a product of two normal numbers that is subnormal is rounded once
        return mantissa * float_from_bits((exponent + 1021 + 1023) << 52) * float_from_bits(2 << 52)
    return mantissa * 2.0 * float_from_bits((exponent - 1 + 1023) << 52)


# ---- tests

def isnan(x: float) -> bool:
    return x != x


def isinf(x: float) -> bool:
    return x == x and x - x != 0.0


def isfinite(x: float) -> bool:
    return x - x == 0.0


def isclose(a: float, b: float, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool:
    """Whether two numbers are near each other. Raises ValueError for negative tolerances."""
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(b - a)
    return difference <= abs(rel_tol * b) or difference <= abs(rel_tol * a) or difference <= abs_tol


# ---- powers and logarithms

def sqrt(x: float) -> float:
    """Raises ValueError below zero."""
    if __py_numerics__:
        if x < 0.0:
            _raise_domain()
    return x.sqrt()


def pow(x: float, y: float) -> float:
    """Raises ValueError, OverflowError."""
    result = _c_pow(x, y)
    if __py_numerics__:
        if result - result != 0.0 and x - x == 0.0 and y - y == 0.0:
            if result != result or x == 0.0:
                _raise_domain()
            _raise_range()
    return result


def log(x: float) -> float:
    """The natural logarithm. Raises ValueError from zero downwards."""
    if __py_numerics__:
        if x <= 0.0:
            _raise_domain()
    return _c_log(x)


@overload
def log(x: float, base: float) -> float:
    """The logarithm to a base. Raises ValueError, ZeroDivisionError."""
    return log(x) / log(base)


def log2(x: float) -> float:
    """Raises ValueError from zero downwards."""
    if __py_numerics__:
        if x <= 0.0:
            _raise_domain()
    return _c_log2(x)


def log10(x: float) -> float:
    """Raises ValueError from zero downwards."""
    if __py_numerics__:
        if x <= 0.0:
            _raise_domain()
    return _c_log10(x)


def log1p(x: float) -> float:
    """The logarithm of `1 + x`. Raises ValueError from -1 downwards."""
    if __py_numerics__:
        if x <= -1.0:
            _raise_domain()
    return _c_log1p(x)


def hypot(*coordinates) -> float:
    """The length of a vector."""
    total = 0.0
    if static.len(coordinates) == 2:
        return _c_hypot(float(coordinates[0]), float(coordinates[1]))
    else:
        for x in coordinates:
            total = _c_hypot(total, float(x))
        return total


def dist(p, q) -> float:
    """The distance of two points."""
    total = 0.0
    for pair in zip(p, q):
        total = _c_hypot(total, float(pair[0]) - float(pair[1]))
    return total


def degrees(x: float) -> float:
    return x * (180.0 / pi)


def radians(x: float) -> float:
    return x * (pi / 180.0)


# ---- integers

def factorial(n: int) -> int:
    """Raises ValueError below 0; unlike CPython, also above 20."""
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    if n > 20:
        raise ValueError("factorial() result does not fit in 64 bits")
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def gcd(*numbers) -> int:
    """The greatest common divisor."""
    result = 0
    for n in numbers:
        result = _gcd(result, n)
    return result


def _gcd(a: int, b: int) -> int:
    while b != 0:
        a, b = b, a % b
    return abs(a)


def lcm(*numbers) -> int:
    """The least common multiple."""
    result = 1
    for n in numbers:
        if n == 0:
            return 0
        result = abs(result // _gcd(result, n) * n)
    return result


def comb(n: int, k: int) -> int:
    """How many choices of `k` out of `n` there are. Raises ValueError."""
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    if k > n:
        return 0
    if k > n - k:
        k = n - k
    result = 1
    for i in range(1, k + 1):
        common = _gcd(result, i)
        result = result // common * ((n - k + i) // (i // common))
    return result


def perm(n: int, k: int = -1) -> int:
    """How many arrangements of `k` out of `n` there are. Raises ValueError."""
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k == -1:
        return factorial(n)
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    result = 1 if k <= n else 0
    for i in range(k if k <= n else 0):
        result *= n - i
    return result


def isqrt(n: int) -> int:
    """The integer part of the square root. Raises ValueError below 0."""
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    root = int(float(n).sqrt())
    while root * root > n or root > 3037000499:
        root -= 1
    while root < 3037000499 and (root + 1) * (root + 1) <= n:
        root += 1
    return root


def prod(items, *, start=1):
    """The items multiplied."""
    result = start
    for item in items:
        # only an empty iterable has items of no type
        if not isinstance(item, NoneType):
            result = result * item
    return result


def fsum(items) -> float:
    """The sum, rounded once. Allocates a few floats. Raises OverflowError, ValueError."""
    partials: List[float] = []
    special = 0.0
    for item in items:
        x = float(item)
        original = x
        kept = 0
        for i in range(len(partials)):
            y = partials[i]
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low != 0.0:
                partials[kept] = low
                kept += 1
            x = high
        del partials[kept:]
        if x - x != 0.0:
            if original - original == 0.0:
                raise OverflowError("intermediate overflow in fsum")
            special += original
            if special != special and original == original:
                raise ValueError("-inf + inf in fsum")
            partials.clear()
        elif x != 0.0:
            partials.append(x)
    if special != 0.0:
        return special
    count = len(partials)
    if count == 0:
        return 0.0
    count -= 1
    high = partials[count]
    low = 0.0
    while count > 0:
        x = high
        count -= 1
        y = partials[count]
        high = x + y
        low = y - (high - x)
        if low != 0.0:
            break
    # half-way cases: the next partial decides
    if count > 0 and ((low < 0.0 and partials[count - 1] < 0.0) or (low > 0.0 and partials[count - 1] > 0.0)):
        y = low * 2.0
        x = high + y
        if y == x - high:
            high = x
    return high


def sumprod(p, q):
    """The sum of products."""
    total = 0
    for pair in zip(p, q):
        total = total + pair[0] * pair[1]
    return total


def nextafter(x: float, y: float) -> float:
    """The next float in the direction of `y`."""
    if x != x or y != y:
        return x + y
    if x == y:
        return y
    if x == 0.0:
        return copy_sign(float_from_bits(1), y)
    bits = float_to_bits(x)
    return float_from_bits(bits + 1 if (y > x) == (x > 0.0) else bits - 1)


def ulp(x: float) -> float:
    """The value of the last bit."""
    if x != x:
        return x
    x = abs(x)
    if x - x != 0.0:
        return x
    following = nextafter(x, _inf)
    return following - x if following - following == 0.0 else x - nextafter(x, 0.0)
