class Meters:
    def __init__(self, v):
        self.v = v
    def __add__(self, other):
        if isinstance(other, Meters):
            return Meters(self.v + other.v)
        return Meters(self.v + other)
    def __radd__(self, other):
        return Meters(other + self.v)
    def __sub__(self, other):
        return Meters(self.v - other)
    def __rsub__(self, other):
        return Meters(other - self.v)
    def __rtruediv__(self, other):
        return other / self.v
    def __rfloordiv__(self, other):
        return other // self.v
    def __rmod__(self, other):
        return other % self.v
    def __rpow__(self, other):
        return other ** self.v
    def __rand__(self, other):
        return other & self.v
    def __ror__(self, other):
        return other | self.v
    def __rxor__(self, other):
        return other ^ self.v
    def __rlshift__(self, other):
        return other << self.v
    def __rrshift__(self, other):
        return other >> self.v
    def __divmod__(self, other):
        return self.v // other, self.v % other
    def __repr__(self):
        return f"{self.v}m"
m = Meters(4)
print(m + 1, 1 + m, m + m, 10 - m, m - 1, 12 / m, 14 // m, 14 % m, 2 ** m, 6 & m, 3 | m, 5 ^ m, 1 << m, 256 >> m, divmod(m, 3))
print(sum([Meters(1), Meters(2)], Meters(0)), 100 + (m + m) + 1)
class A:
    def __add__(self, other):
        return NotImplemented
    def __eq__(self, other):
        return NotImplemented
class B:
    def __radd__(self, other):
        return "B did it"
print(A() + B(), A() == A())
class Money:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n
    def __le__(self, other):
        return self.n <= other.n
print(Money(1) < Money(2), Money(1) > Money(2), Money(2) <= Money(2), Money(3) >= Money(2))
