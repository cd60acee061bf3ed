class Base:
    def __init__(self, v):
        self.v = v

    def check(self):
        if self:
            return "true"
        return "false"


class Sized(Base):
    def __len__(self):
        return self.v

    def __eq__(self, other):
        return self.v == other.v

    def __hash__(self):
        return hash(self.v)


class Flag(Base):
    def __bool__(self):
        return self.v > 10


xs = [Base(0), Sized(0), Sized(3), Flag(5), Flag(50)]
for x in xs:
    print(type(x).__name__, x.check(), bool(x), "yes" if x else "no")
print(xs[1] == xs[1], xs[2] == Sized(3), xs[0] == Base(0), Sized(3) in xs, xs.index(Sized(3)))
print(len([x for x in xs if x]), len(set([Sized(1), Sized(1)])))


class Comparable:
    def __le__(self, other):
        return self < other or self == other

    def __gt__(self, other):
        return not self <= other


class Num(Comparable):
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v

    def __eq__(self, other):
        return self.v == other.v


print(Num(1) <= Num(1), Num(2) > Num(1), Num(1) > Num(2))


class Template:
    def run(self):
        total = 0
        for x in self:
            total += x
        return total + self[0] + self(2)


class Impl(Template):
    def __iter__(self):
        return iter([1, 2, 3])

    def __getitem__(self, i):
        return 10 + i

    def __call__(self, k):
        return 100 * k


print(Impl().run())
try:
    Template().run()
except TypeError as e:
    print(e)


class Shape:
    def name(self):
        return "shape"


class Sq(Shape):
    def __init__(self, s):
        self.s = s

    def __eq__(self, other):
        if not isinstance(other, Sq):
            return NotImplemented
        return self.s == other.s

    def __hash__(self):
        return self.s


class Ci(Shape):
    pass


shapes = [Sq(1), Sq(1), Ci(), Sq(2)]
c = shapes[2]
print(shapes[0] == shapes[1], shapes[0] == shapes[2], c == c, c in shapes, shapes.count(Sq(1)), Sq(2) in shapes, shapes.index(Sq(2)))
print(len(set(shapes)), {shapes[0]: "x"}[Sq(1)])
