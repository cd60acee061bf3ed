class Fixed:
    def __init__(self, raw):
        self.raw = raw
    @classmethod
    def from_float(cls, x):
        return cls(int(x * 256))
    @staticmethod
    def zero():
        return Fixed(0)

def main():
    f = Fixed.from_float
    z = Fixed.zero
    print(f(1.5).raw, z().raw)
    table = {"f": Fixed.from_float}
    print(table["f"](2.0).raw)
    print([x.raw for x in map(Fixed.from_float, [1.0, 2.0])])
    g = f
    print(g(3.0).raw)
main()
h = Fixed.from_float
print(h(2.5).raw)
class Base:
    tag = "base"
    def __init__(self, v):
        self.v = v
    @classmethod
    def make(cls, v):
        return cls(v)
    @classmethod
    def name(cls):
        return cls.tag
    def show(self):
        m = self.make
        n = self.name
        return m(self.v + 1).v, n()
class Derived(Base):
    tag = "derived"
f = Derived.make
d = f(4)
print(type(d).__name__, d.v, d.show(), Base(1).show())
makers = {"base": Base.make, "derived": Derived.make}
for k, m in makers.items():
    o = m(1)
    print(k, type(o).__name__, o.tag, m(3).v)
def call(fn, x):
    return fn(x)
print(call(Base.make, 3).v, call(Derived.make, 5).tag)
names = [Base.name, Derived.name]
print([n() for n in names])
g = d.make
print(g(7).tag)
