class Vector:
    def __init__(self, *components):
        self.components = list(components)

    def __len__(self):
        return len(self.components)

    def __getitem__(self, i):
        return self.components[i]

    def __setitem__(self, i, v):
        self.components[i] = v

    def __iter__(self):
        return iter(self.components)

    def __contains__(self, x):
        return x in self.components

    def __add__(self, other):
        return Vector(*[a + b for a, b in zip(self, other)])

    def __mul__(self, k):
        if isinstance(k, Vector):
            return sum(a * b for a, b in zip(self, k))
        return Vector(*[a * k for a in self])

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(*[-a for a in self])

    def __abs__(self):
        return sum(a * a for a in self) ** 0.5

    def __bool__(self):
        return any(self.components)

    def __eq__(self, other):
        return self.components == other.components

    def __hash__(self):
        return hash(tuple(self.components))

    def __repr__(self):
        return "Vector(" + ", ".join(map(repr, self.components)) + ")"

    def __iadd__(self, other):
        for i, x in enumerate(other):
            self.components[i] += x
        return self


v = Vector(1, 2, 3)
w = Vector(4, 5, 6)
print(v + w, v * 2, 3 * v, v * w, -v, abs(Vector(3, 4)), len(v), v[0], v[-1], 2 in v, 9 in v)
v[1] = 20
v += Vector(1, 1, 1)
print(v, list(v), bool(Vector(0, 0)), bool(v), v == Vector(2, 21, 4), {v: "x"}[Vector(2, 21, 4)])
a, b, c = v
print(a, b, c, max(v), sorted(v, reverse=True), sum(v))


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        n = self.start
        while n > 0:
            yield n
            n -= 1

    def __reversed__(self):
        return iter(range(1, self.start + 1))


print(list(Countdown(4)), list(reversed(Countdown(3))), [x * y for x in Countdown(2) for y in Countdown(2)])


class Squares:
    def __getitem__(self, i):
        if i >= 5:
            raise IndexError
        return i * i


print(list(Squares()), 9 in Squares(), 10 in Squares())
for i, s in enumerate(Squares()):
    print(i, s, end="; ")
print()


class Fib:
    def __init__(self, limit):
        self.limit = limit
        self.a, self.b = 0, 1

    def __iter__(self):
        return self

    def __next__(self):
        if self.a > self.limit:
            raise StopIteration
        value = self.a
        self.a, self.b = self.b, self.a + self.b
        return value


print(list(Fib(50)))
it = iter(Fib(3))
print(next(it), next(it), next(it), next(it), next(it), next(it, "done"))


class Grid:
    def __init__(self, w, h):
        self.w = w
        self.h = h
        self.cells = {}

    def __getitem__(self, pos):
        x, y = pos
        return self.cells.get((x, y), ".")

    def __setitem__(self, pos, value):
        self.cells[pos] = value

    def __delitem__(self, pos):
        del self.cells[pos]

    def __str__(self):
        return "\n".join("".join(self[x, y] for x in range(self.w)) for y in range(self.h))


g = Grid(3, 2)
g[1, 0] = "#"
g[2, 1] = "@"
print(g)
del g[1, 0]
print(g)


class Multiplier:
    def __init__(self, k):
        self.k = k

    def __call__(self, x, *, offset=0):
        return self.k * x + offset


double = Multiplier(2)
print(double(5), double(5, offset=1), list(map(double, [1, 2])), callable(double))


class Seq:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Seq(self.items[i])
        return self.items[i]

    def __repr__(self):
        return f"Seq({self.items})"


q = Seq([1, 2, 3, 4, 5])
print(q[1:3], q[0], q[-1], q[::2], len(q[2:]))
