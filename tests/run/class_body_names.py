class V:
    """A value."""
    double = lambda self: self.x * 2

    def __init__(self, x):
        self.x = x

    def triple(self):
        return self.x * 3

    table = {"double": double, "triple": triple}

    def run(self, name):
        return self.table[name](self)

    __repr__ = lambda self: "V(%r)" % self.x


v = V(4)
print(v.double(), v, repr(v), str(v), [v], v.run("double"), v.run("triple"))
print(V.__doc__, v.__doc__)


class Light:
    class Red:
        def __str__(self):
            return "red"

        def next(self):
            return Light.Green()

    class Green:
        def __str__(self):
            return "green"

        def next(self):
            return Light.Red()

    def __init__(self):
        self.light = self.Red()

    def tick(self):
        self.light = self.light.next()


light = Light()
for _ in range(3):
    print(light.light)
    light.tick()


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        if other == 0:
            return self
        return Money(self.cents + other.cents)

    __radd__ = __add__

    def __repr__(self):
        return f"Money({self.cents})"


print(sum([Money(1), Money(2)]), Money(3) + Money(4), Money(3) + 0)
