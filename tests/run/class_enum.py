from enum import Enum, IntEnum, IntFlag
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
class Level(IntEnum):
    LOW = 10
    HIGH = 20
class Perm(IntFlag):
    R = 4
    W = 2
    X = 1
print(Color.RED, Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.RED is Color.RED, Color.RED == Color.GREEN)
print([c.name for c in Color], len(Color), Color.GREEN in [Color.RED, Color.GREEN])
print(Level.LOW < Level.HIGH, Level.HIGH + 5, Level(10).name)
rw = Perm.R | Perm.W
print(int(rw), Perm.W in rw, Perm.X in rw, int(rw & ~Perm.W))
def paint(c):
    match c:
        case Color.RED:
            return "red!"
        case Color.GREEN | Color.BLUE:
            return "cold"
print(paint(Color.RED), paint(Color.BLUE))
table = {Color.RED: "r", Color.GREEN: "g"}
print(table[Color.GREEN], repr(Color.BLUE))
try:
    Color(9)
except ValueError as e:
    print(e)
