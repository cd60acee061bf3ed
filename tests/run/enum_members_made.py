from enum import Enum, IntEnum, Flag, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3

    @property
    def hex(self):
        return {Color.RED: "#f00", Color.GREEN: "#0f0", Color.BLUE: "#00f"}[self]

    @classmethod
    def parse(cls, text):
        return cls[text.upper()]

    def next(self):
        members = list(Color)
        return members[(members.index(self) + 1) % len(members)]

    def __str__(self):
        return self.name.capitalize()


for c in Color:
    print(c, c.name, c.value, c.hex, repr(c), c.next())
print(Color(2), Color["BLUE"], Color.parse("red"), len(Color), Color.RED is Color.RED, Color.RED == Color.BLUE)
try:
    Color(9)
except ValueError as e:
    print(e)
try:
    Color["PINK"]
except KeyError as e:
    print("KeyError", e)
print(Color.RED in Color, [c.name for c in Color if c is not Color.RED], isinstance(Color.RED, Color))


class Priority(IntEnum):
    LOW = 1
    MEDIUM = 5
    HIGH = 10


print(Priority.LOW < Priority.HIGH, Priority.HIGH + 1, max(Priority), sorted([Priority.HIGH, Priority.LOW]), Priority.LOW == 1)
print(f"{Priority.LOW} {Priority.HIGH:>4} {Priority.MEDIUM.name}")


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


p = Perm.READ | Perm.WRITE
print(p, Perm.READ in p, Perm.EXEC in p, bool(p & Perm.EXEC), p.value, Perm.ALL.value, ~p, p ^ Perm.READ)


class Weekday(Enum):
    MON = auto()
    TUE = auto()
    SAT = auto()
    SUN = auto()

    def is_weekend(self):
        return self in (Weekday.SAT, Weekday.SUN)


print([d.name for d in Weekday if d.is_weekend()], Weekday.TUE.value)


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300e-11 * self.mass / (self.radius * self.radius)


for p in Planet:
    print(p.name, round(p.gravity, 2), p.mass)


class State(Enum):
    IDLE = "idle"
    RUNNING = "running"
    DONE = "done"


TRANSITIONS = {State.IDLE: [State.RUNNING], State.RUNNING: [State.DONE, State.IDLE], State.DONE: []}
s = State.IDLE
print([t.value for t in TRANSITIONS[s]], State("done"), State.DONE.value, hash(State.IDLE) == hash(State.IDLE))
print(Color.__members__ if False else list(State.__members__))
print({State.IDLE: 1, State.DONE: 2}[State.DONE])


@unique
class Op(Enum):
    ADD = "+"
    SUB = "-"

    def apply(self, a, b):
        if self is Op.ADD:
            return a + b
        return a - b


print([op.apply(5, 3) for op in Op])
match s:
    case State.IDLE:
        print("it is idle")
    case _:
        print("other")
