import math


class Vector:
    def __init__(self, *components):
        self.v = list(components)

    @classmethod
    def zero(cls, n):
        return cls(*([0.0] * n))

    def __len__(self):
        return len(self.v)

    def __getitem__(self, i):
        return self.v[i]

    def __setitem__(self, i, value):
        self.v[i] = value

    def __iter__(self):
        return iter(self.v)

    def __add__(self, other):
        return Vector(*[a + b for a, b in zip(self, other)])

    def __sub__(self, other):
        return Vector(*[a - b for a, b in zip(self, other)])

    def __mul__(self, k):
        return Vector(*[a * k for a in self])

    def __rmul__(self, k):
        return self * k

    def __truediv__(self, k):
        return self * (1.0 / k)

    def __neg__(self):
        return self * -1.0

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self, other))

    def __abs__(self):
        return math.sqrt(self @ self)

    def __eq__(self, other):
        return self.v == other.v

    def __bool__(self):
        return any(self.v)

    def __iadd__(self, other):
        for i in range(len(self.v)):
            self.v[i] += other[i]
        return self

    def __repr__(self):
        return "<" + ", ".join(f"{c:g}" for c in self.v) + ">"

    def cross(self, other):
        a, b, c = self
        x, y, z = other
        return Vector(b * z - c * y, c * x - a * z, a * y - b * x)

    def normalized(self):
        return self / abs(self)

    def angle(self, other):
        return math.degrees(math.acos(self @ other / (abs(self) * abs(other))))


GRAVITY = Vector(0.0, -9.81)


class Particle:
    def __init__(self, position, velocity):
        self.position = position
        self.velocity = velocity
        self.bounces = 0

    def step(self, dt):
        self.velocity += GRAVITY * dt
        self.position += self.velocity * dt
        if self.position[1] < 0.0:
            self.position[1] = -self.position[1]
            self.velocity[1] = -self.velocity[1] * 0.8
            self.bounces += 1


a = Vector(1.0, 2.0, 3.0)
b = Vector(4.0, -5.0, 6.0)
print(a + b, a - b, a * 2.0, 2.0 * a, b / 2.0, -a, a @ b, abs(Vector(3.0, 4.0)))
print(a.cross(b), a == Vector(1.0, 2.0, 3.0), a == b, bool(Vector.zero(3)), bool(a), len(a), a[1], list(a))
x, y, z = a
print(x + y + z, max(a), sum(a), Vector(1.0, 0.0).angle(Vector(0.0, 2.0)), a.normalized())
c = a
c += Vector(1.0, 1.0, 1.0)
print(a, c is a)
ball = Particle(Vector(0.0, 2.0), Vector(1.5, 0.0))
for step in range(1, 151):
    ball.step(0.01)
    if step % 30 == 0:
        print(f"{step * 0.01:.2f} {ball.position[0]:.4f} {ball.position[1]:.4f} {ball.bounces}")
print(ball.position, GRAVITY)
