from typing import NamedTuple
from collections import namedtuple, deque
class P(NamedTuple):
    x: int
    y: int
Q = namedtuple("Q", "a b")
class L(list):
    pass
class F:
    def __init__(self): self.v = [1, 2]
    def __len__(self): return 2
    def __getitem__(self, i): return self.v[i]
def f(v):
    match v:
        case [a, b]:
            return f"two {a} {b}"
        case _:
            return "no"
print(f(P(1, 2)), f(Q(1, "x")), f(F()), f(L([1, 2])), f(deque([1, 2])), f(range(3, 5)), f(b"ab"), f("ab"), f({1: 2, 3: 4}))
def g(p):
    match p:
        case P(x=0, y=y): return f"y {y}"
        case P(x, y): return f"{x} {y}"
        case Q(a, b): return f"q {a} {b}"
print(g(P(0, 1)), g(P(2, 3)), g(Q(1, 2)))
for v in [1, True, "1", 0, False]:
    match v:
        case True: print("True")
        case False: print("False")
        case 1: print("1")
        case 0: print("0")
