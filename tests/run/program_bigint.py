# Unsigned integers of any size, as lists of digits in base 10000.
BASE = 10000
WIDTH = 4


class BigInt:
    def __init__(self, digits):
        while len(digits) > 1 and digits[-1] == 0:
            digits.pop()
        self.digits = digits

    @staticmethod
    def of(n):
        digits = [n % BASE]
        n //= BASE
        while n:
            digits.append(n % BASE)
            n //= BASE
        return BigInt(digits)

    @staticmethod
    def parse(text):
        digits = []
        end = len(text)
        while end > 0:
            start = max(0, end - WIDTH)
            digits.append(int(text[start:end]))
            end = start
        return BigInt(digits)

    def __add__(self, other):
        result = []
        carry = 0
        for i in range(max(len(self.digits), len(other.digits))):
            if i < len(self.digits):
                carry += self.digits[i]
            if i < len(other.digits):
                carry += other.digits[i]
            result.append(carry % BASE)
            carry //= BASE
        if carry:
            result.append(carry)
        return BigInt(result)

    def __sub__(self, other):
        if self < other:
            raise ValueError("the result is negative")
        result = []
        borrow = 0
        for i, d in enumerate(self.digits):
            d -= borrow + (other.digits[i] if i < len(other.digits) else 0)
            borrow = 1 if d < 0 else 0
            result.append(d + BASE if d < 0 else d)
        return BigInt(result)

    def __mul__(self, other):
        result = [0] * (len(self.digits) + len(other.digits))
        for i, a in enumerate(self.digits):
            carry = 0
            for j, b in enumerate(other.digits):
                carry += result[i + j] + a * b
                result[i + j] = carry % BASE
                carry //= BASE
            result[i + len(other.digits)] += carry
        return BigInt(result)

    def divmod_small(self, n):
        result = [0] * len(self.digits)
        rest = 0
        for i in reversed(range(len(self.digits))):
            rest = rest * BASE + self.digits[i]
            result[i] = rest // n
            rest %= n
        return BigInt(result), rest

    def __pow__(self, n):
        result = BigInt.of(1)
        base = self
        while n:
            if n % 2:
                result = result * base
            base = base * base
            n //= 2
        return result

    def __eq__(self, other):
        return self.digits == other.digits

    def __lt__(self, other):
        if len(self.digits) != len(other.digits):
            return len(self.digits) < len(other.digits)
        return self.digits[::-1] < other.digits[::-1]

    def __str__(self):
        return str(self.digits[-1]) + "".join(str(d).zfill(WIDTH) for d in reversed(self.digits[:-1]))

    def digit_sum(self):
        return sum(int(c) for c in str(self))


def factorial(n):
    result = BigInt.of(1)
    for i in range(2, n + 1):
        result = result * BigInt.of(i)
    return result


def fibonacci(n):
    a, b = BigInt.of(0), BigInt.of(1)
    for _ in range(n):
        a, b = b, a + b
    return a


print(BigInt.of(0), BigInt.of(10000), BigInt.parse("123456789012345678901234567890"))
print(factorial(30), factorial(52).digit_sum())
print(fibonacci(200))
print(BigInt.of(2) ** 128, (BigInt.of(2) ** 500).digit_sum())
x = BigInt.parse("99999999999999999999")
one = BigInt.of(1)
print(x + one, x + one - one == x, one < x, x * x)
try:
    one - x
except ValueError as e:
    print(e)
q, r = (x * x).divmod_small(97)
print(q, r, q * BigInt.of(97) + BigInt.of(r) == x * x)
numbers = [BigInt.parse(s) for s in ["100000000", "99999", "100000001", "5"]]
print([str(n) for n in sorted(numbers)], str(max(numbers)))
