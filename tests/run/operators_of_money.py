from functools import total_ordering


@total_ordering
class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount = amount
        self.currency = currency

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return (self.amount, self.currency) == (other.amount, other.currency)

    def __lt__(self, other):
        if self.currency != other.currency:
            raise ValueError("currencies differ")
        return self.amount < other.amount

    def __hash__(self):
        return hash((self.amount, self.currency))

    def __add__(self, other):
        if isinstance(other, (int, float)):
            return Money(self.amount + other, self.currency)
        if isinstance(other, Money):
            return Money(self.amount + other.amount, self.currency)
        return NotImplemented

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        return Money(self.amount - other.amount, self.currency)

    def __truediv__(self, k):
        return Money(self.amount / k, self.currency)

    def __floordiv__(self, k):
        return Money(self.amount // k, self.currency)

    def __mod__(self, k):
        return self.amount % k

    def __pow__(self, k):
        return self.amount ** k

    def __divmod__(self, k):
        return divmod(self.amount, k)

    def __int__(self):
        return int(self.amount)

    def __float__(self):
        return float(self.amount)

    def __bool__(self):
        return self.amount != 0

    def __str__(self):
        return f"{self.amount:.2f} {self.currency}"

    def __repr__(self):
        return f"Money({self.amount!r}, {self.currency!r})"

    def __format__(self, spec):
        if spec == "short":
            return f"{self.amount:.0f}"
        return format(str(self), spec)

    def __round__(self, n=0):
        return Money(round(self.amount, n), self.currency)


a, b = Money(10.0), Money(2.5)
print(a + b, a - b, a / 4, a // 3, a % 3, b ** 2, divmod(a, 3), int(b), float(a), bool(Money(0.0)))
print(sum([a, b, Money(1.0)]), sum([a, b], Money(0.0)), 5 + a, a + 5)
print(a > b, a >= b, a <= b, a == Money(10.0), a != b, sorted([a, b, Money(7.0)]))
print(f"{a:short} {a:>12} {a!r} {b}", round(Money(2.567), 1), {a, Money(10.0), b} == {b, a})
try:
    a < Money(1, "USD")
except ValueError as e:
    print(e)
try:
    a + "x"
except TypeError as e:
    print("TypeError", e)


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]

    def __eq__(self, other):
        return self.rows == other.rows

    def __str__(self):
        return "\n".join(" ".join(f"{x:3d}" for x in row) for row in self.rows)


m = Matrix([[1, 2], [3, 4]])
print(m @ m)
print(m[1, 0], m == Matrix([[1, 2], [3, 4]]))


class Bits:
    def __init__(self, n):
        self.n = n

    def __and__(self, o):
        return Bits(self.n & o.n)

    def __or__(self, o):
        return Bits(self.n | o.n)

    def __xor__(self, o):
        return Bits(self.n ^ o.n)

    def __invert__(self):
        return Bits(~self.n & 0xFF)

    def __lshift__(self, k):
        return Bits(self.n << k)

    def __rshift__(self, k):
        return Bits(self.n >> k)

    def __index__(self):
        return self.n

    def __repr__(self):
        return f"Bits({self.n:#010b})"


x, y = Bits(0b1100), Bits(0b1010)
print(x & y, x | y, x ^ y, ~x, x << 1, x >> 2, [10, 20, 30][Bits(1)], hex(Bits(255)), bin(y))


class Plain:
    pass


print(Plain() == Plain(), hash(Plain()) is not None)
