def f(x):
    if x == 1:
        y = "a"
    elif x == 2:
        y = 5
    else:
        y = None
    print(y)
    return y
print(f(1), f(2), f(3))
from dataclasses import dataclass
from typing import Union
@dataclass
class Num:
    value: int
@dataclass
class Var:
    name: str
@dataclass
class Neg:
    arg: str
def show(e: Union[Num, Var, Neg]) -> str:
    if isinstance(e, Num):
        return str(e.value)
    if isinstance(e, Var):
        return e.name
    return e.arg
print(show(Num(1)), show(Var("x")), show(Neg("b")))
def show2(e: Union[Num, Var, Neg]) -> str:
    if isinstance(e, (Var, Neg)):
        return e.name if isinstance(e, Var) else e.arg
    return str(e.value)
print(show2(Num(1)), show2(Var("x")), show2(Neg("b")))
