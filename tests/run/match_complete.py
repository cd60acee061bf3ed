from enum import Enum
class Color(Enum):
    RED = 1
    BLUE = 2
def name(c: Color) -> str:
    match c:
        case Color.RED:
            return "red"
        case Color.BLUE:
            return "blue"
print(name(Color.RED), name(Color.BLUE))
def yes(b: bool) -> str:
    match b:
        case True: return "y"
        case False: return "n"
print(yes(True), yes(1 > 2))
from typing import Optional
def opt(x: Optional[int]) -> int:
    match x:
        case None: return 0
        case n: return n + 1
def opt2(x: Optional[int]) -> int:
    match x:
        case int(n): return n
        case None: return -1
print(opt(None), opt(5), opt2(None), opt2(4))
def two(a, b):
    match (a, b):
        case (int(x), int(y)): return x + y
        case (str(x), str(y)): return x + y
        case (None, _) | (_, None): return "none"
        case (x, y): return f"{x},{y}"
print(two(1, 2), two("a", "b"), two(None, 1), two(1, None), two(1, "b"))
stack = [1, 2.5, "x"]
for t in stack:
    match t:
        case int(v): print("i", v)
        case float(v): print("f", v)
        case str(v): print("s", v)
match stack:
    case [int(a), float(b), str(c)]:
        print(a, b, c)
match stack:
    case [first, *_, "x"]:
        print(first)
from dataclasses import dataclass
from typing import Union
@dataclass
class Num:
    value: int
@dataclass
class Var:
    name: str
def show(e: Union[Num, Var]) -> str:
    match e:
        case Num(v):
            return str(v)
        case Var(n):
            return n
print(show(Num(1)), show(Var("x")))
from enum import Enum
class Shade(Enum):
    RED = "r"
    BLUE = "b"
def command(cmd):
    match cmd:
        case ["go", int(x)]:
            return f"go {x}"
        case Shade.RED:
            return "red!"
        case str() as s:
            return s.upper()
        case _:
            return "unknown"
print(command(["go", 1]), command(Shade.RED), command(Shade.BLUE), command("hi"))
