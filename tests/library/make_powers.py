"""Writes the table of `stdlib/internal/powers.py`: powers of ten, 27 apart, to 192 bits, and proves what it claims.

    tests/library/make_powers.py            print the lines of the table
"""

FIRST, LAST = -13, 12


def normalized(numerator, denominator, bits):
    """The first `bits` bits of a quotient."""
    shift = bits - 1 - (numerator.bit_length() - denominator.bit_length())
    while True:
        value = (numerator << shift) // denominator if shift >= 0 else numerator // (denominator << -shift)
        if value.bit_length() == bits:
            return value
        shift += 1 if value.bit_length() < bits else -1


def entry(index):
    power = 10 ** abs(27 * index)
    return normalized(power, 1, 192) if index >= 0 else normalized(1, power, 192)


def rounded_up(exponent):
    """What `power_of_ten` must give: the first 128 bits, rounded up."""
    power = 10 ** abs(exponent)
    if exponent < 0:
        return normalized(1, power, 128) + 1
    length = power.bit_length()
    return power << (128 - length) if length <= 128 else -(-power >> (length - 128))


def from_table(exponent):
    index = exponent // 27
    product = entry(index) * 5 ** (exponent - 27 * index)
    length = product.bit_length()
    first = product >> (length - 128)
    return first + (product & ((1 << (length - 128)) - 1) != 0)


if __name__ == "__main__":
    for exponent in range(27 * FIRST, 27 * LAST + 27):
        assert from_table(exponent) == rounded_up(exponent), exponent
    for index in range(FIRST, LAST + 1):
        text = "".join(f"\\x{b:02x}" for b in entry(index).to_bytes(24, "little"))
        print(f'        b"{text}"')
