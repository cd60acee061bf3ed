from typing import List, Dict, Tuple
def f() -> List[tuple]:
    return [(1, "a"), (2, "b")]
print(f())
x: tuple = (1, "z")
print(x)
def g(n) -> tuple:
    return n, n * 2
a, b = g(3)
print(a, b, g("x"))
class C:
    def __init__(self, p: tuple):
        self.p: tuple = p
        self.q: Dict[str, tuple] = {}
    def add(self, k, a, b):
        self.q[k] = (a, b)
    def pos(self) -> Tuple:
        return self.p
c = C((1, 2.5))
c.add("k", 1, 2)
print(c.p, c.q, c.pos()[1])
out: List[Tuple[int, str]] = []
out.append((1, "q"))
h: list = [1, 2]
d: dict = {"a": 1}
e: list = []
e.append("s")
print(out, h, d, e)
def k(xs: list, m: dict) -> list:
    return [m.get(x, 0) for x in xs]
print(k(["a", "b"], d), len(f()))
