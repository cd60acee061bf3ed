"""Powers modulo a number. Allocates nothing."""


def power_modulo(base: int, exponent: int, modulus: int) -> int:
    """See `pow(base, exponent, modulus)`."""
    if modulus == 0:
        raise ValueError("pow() 3rd argument cannot be 0")
    size = abs(modulus)
    base = base % size
    if exponent < 0:
        base = _inverse(base, size)
        exponent = -exponent
    result = 1 % size
    while exponent != 0:
        if exponent & 1 == 1:
            result = _multiply(result, base, size)
        base = _multiply(base, base, size)
        exponent >>= 1
    # the result has the modulus's sign
    return result - size if modulus < 0 and result != 0 else result


def _multiply(left: int, right: int, size: int) -> int:
    """The product of two numbers modulo a third, without overflow: bit by bit when it may be large."""
    if (left | right) < 0x8000_0000:
        return left * right % size
    result = 0
    while right != 0:
        if right & 1 == 1:
            result = _add(result, left, size)
        left = _add(left, left, size)
        right >>= 1
    return result


def _add(left: int, right: int, size: int) -> int:
    return left - (size - right) if left >= size - right else left + right


def _inverse(value: int, size: int) -> int:
    """Euclid's algorithm."""
    old = value
    rest = size
    factor = 1
    other = 0
    while rest != 0:
        quotient = old // rest
        old, rest = rest, old - quotient * rest
        factor, other = other, factor - quotient * other
    if old != 1:
        raise ValueError("base is not invertible for the given modulus")
    return factor % size
