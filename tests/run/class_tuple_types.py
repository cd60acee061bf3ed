# expected by hand
# @tuple classes: immutable value types.
@tuple
class Pixel:
    x: int
    y: int
    name: str
p = Pixel(1, 2, "a")
q = Pixel(1, 2, "a")
print(p, p == q, p.x + p.y, p < Pixel(1, 3, ""), hash(p) == hash(q))
x, y, name = p
print(x, y, name, len(p))
@tuple
class Pair:
    a: int
    b: float
    def __new__(v: int):
        return Pair(v, v * 0.5)
    def total(self):
        return self.a + self.b
print(Pair(4), Pair(1, 2.5).total(), {Pixel(0, 0, "o"): 5}[Pixel(0, 0, "o")])
