class Bag:
    def __init__(self, items):
        self.items = items
        self.changes = 0
    def __iadd__(self, item):
        self.items.append(item)
        self.changes += 1
        return self
    def __isub__(self, item):
        self.items.remove(item)
        return self
    def __imul__(self, n):
        self.items = self.items * n
        return self
    def __ior__(self, other):
        for x in other.items:
            if x not in self.items:
                self.items.append(x)
        return self
    def __lshift__(self, item):
        self.items.append(item)
        return self
b = Bag([1])
same = b
b += 2
b += 3
b -= 1
b *= 2
b |= Bag([9, 2])
b << 7 << 8
print(b.items, b.changes, b is same)
class Holder:
    def __init__(self):
        self.bag = Bag([])
h = Holder()
h.bag += 5
bags = [Bag([]), Bag([])]
bags[0] += 6
print(h.bag.items, bags[0].items, bags[1].items)
class Bits:
    def __init__(self, v):
        self.v = v
    def __and__(self, o):
        return Bits(self.v & o.v)
    def __or__(self, o):
        return Bits(self.v | o.v)
    def __xor__(self, o):
        return Bits(self.v ^ o.v)
    def __lshift__(self, n):
        return Bits(self.v << n)
    def __rshift__(self, n):
        return Bits(self.v >> n)
    def __iand__(self, o):
        self.v &= o.v
        return self
    def __ixor__(self, o):
        self.v ^= o.v
        return self
    def __ilshift__(self, n):
        self.v <<= n
        return self
    def __irshift__(self, n):
        self.v >>= n
        return self
x = Bits(12)
y = Bits(10)
print((x & y).v, (x | y).v, (x ^ y).v, (x << 2).v, (x >> 2).v)
x &= y
x <<= 4
x ^= Bits(1)
x >>= 1
print(x.v)
