"""Exact comparison of a decimal with the middle of two floats, by integers of any size. Only for the cases in doubt."""

from internal.machine import Buffer

_LIMB: Literal[int] = 0xFFFF_FFFF
# digits behind so many cannot change the answer but by being there
_MOST_DIGITS: Literal[int] = 770


def compare_with_middle(digits: Buffer[byte], start: int, count: int, exponent: int, lower: int) -> int:
    """The float nearest to `digits` times ten to the exponent, of the one with the bits `lower` and the next, halves to
    even. Allocates."""
    used = count if count < _MOST_DIGITS else _MOST_DIGITS
    decimal = Big()
    for i in range(used):
        decimal.multiply_add(10, int(digits[start + i]) - 48)
    exponent += count - used
    if count > used:
        decimal.multiply_add(10, 1)
        exponent -= 1
    biased = lower >> 52
    mantissa = lower & 0xF_FFFF_FFFF_FFFF
    binary = -1075
    if biased != 0:
        mantissa |= 0x10_0000_0000_0000
        binary = biased - 1076
    middle = Big()
    middle.multiply_add(1, (2 * mantissa + 1) >> 32)
    middle.shift(32)
    middle.add((2 * mantissa + 1) & _LIMB)
    if exponent >= 0:
        decimal.multiply_by_five(exponent)
    else:
        middle.multiply_by_five(-exponent)
    # decimal * 2**exponent against middle * 2**binary
    if exponent > binary:
        decimal.shift(exponent - binary)
    else:
        middle.shift(binary - exponent)
    order = decimal.compare(middle)
    if order > 0 or (order == 0 and lower & 1 == 1):
        return lower + 1
    return lower


class Big:
    """A natural number."""

    _limbs: List[int]

    def __init__(self):
        self._limbs = []

    def multiply_add(self, factor: int, more: int) -> None:
        """Factor and summand below 2**31."""
        limbs = self._limbs
        for i in range(len(limbs)):
            more += limbs[i] * factor
            limbs[i] = more & _LIMB
            more >>= 32
        if more != 0:
            limbs.append(more)

    def add(self, more: int) -> None:
        self.multiply_add(1, more)

    def multiply_by_five(self, times: int) -> None:
        """By the power of five."""
        while times >= 13:
            self.multiply_add(1220703125, 0)
            times -= 13
        while times > 0:
            self.multiply_add(5, 0)
            times -= 1

    def shift(self, bits: int) -> None:
        """To the left."""
        if bits & 31 != 0:
            self.multiply_add(1 << (bits & 31), 0)
        if bits >= 32:
            self._limbs = [0] * (bits >> 5) + self._limbs

    def compare(self, other: Big) -> int:
        """Negative, 0 or positive. Neither has zeros in front."""
        if len(self._limbs) != len(other._limbs):
            return len(self._limbs) - len(other._limbs)
        for i in range(len(self._limbs) - 1, -1, -1):
            if self._limbs[i] != other._limbs[i]:
                return -1 if self._limbs[i] < other._limbs[i] else 1
        return 0
