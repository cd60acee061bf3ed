from enum import Enum, IntEnum, Flag, auto, StrEnum, unique


@unique
class Op(Enum):
    ADD = "+"
    SUB = "-"

    def apply(self, a, b):
        if self is Op.ADD:
            return a + b
        return a - b

    @property
    def pretty(self):
        return f"<{self.value}>"

    @classmethod
    def parse(cls, s):
        for m in cls:
            if m.value == s:
                return m
        return None


class Auto(Enum):
    A = auto()
    B = auto()
    C = auto()


class Prio(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10
    DEFAULT = 5


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def density(self):
        m, r = self.value
        return round(m / r, 3)


class S(str, Enum):
    ON = "on"
    OFF = "off"


print(Op("+"), Op.ADD.apply(2, 3), Op.SUB.pretty, Op.parse("-"), Op.parse("x"))
print([m.value for m in Auto], list(Auto), Auto.B.name)
print(Prio.LOW < Prio.HIGH, sorted([Prio.HIGH, Prio.LOW]), Prio.DEFAULT, Prio.DEFAULT.name, max(Prio), int(Prio.MID) + 1, [10, 20][Prio.LOW])
p = Perm.R | Perm.W
print(p, Perm.R in p, Perm.X in p, bool(p & Perm.X), p.value, ~p, repr(p))
print(Planet.EARTH.density(), Planet.MARS.value)
print(S.ON == "on", S.ON.value, S("off") is S.OFF)
counts = {m: 0 for m in Op}
counts[Op.ADD] += 2
print(counts)
print(f"{Op.ADD} {Op.ADD!r} {Prio.HIGH:>4} {Op.SUB.name:>6}")
try:
    Op("?")
except ValueError as e:
    print(e)
try:
    Op["NOPE"]
except KeyError as e:
    print("KeyError", e)


class Light:
    class State(Enum):
        RED = 0
        GREEN = 1

    def __init__(self, state=State.RED):
        self.state = state

    def next(self):
        self.state = Light.State((self.state.value + 1) % len(Light.State))


l = Light()
for _ in range(3):
    print(l.state, end=" ")
    l.next()
print(l.state == Light.State.GREEN, isinstance(l.state, Light.State), Auto.A != Auto.B, hash(Auto.A) == hash(Auto.A))
