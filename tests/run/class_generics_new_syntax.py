# expected by hand
# PEP 695 generics and aliases.
type Number = int
class Ring[T]:
    def __init__(self, size: int, fill: T):
        self.buf: List[T] = [fill] * size
        self.pos = 0
    def put(self, x: T):
        self.buf[self.pos] = x
        self.pos = (self.pos + 1) % len(self.buf)
def first[T](items: List[T], default: T) -> T:
    return items[0] if items else default
r = Ring(3, 0.0)
r.put(1.5)
r.put(2.5)
print(r.buf, r.pos)
s = Ring[str](2, "-")
s.put("x")
print(s.buf)
n: Number = 5
print(first([1, 2], 0), first([], "none"), n)
type Pairs[K] = List[Tuple[K, int]]
p: Pairs[str] = [("a", 1)]
print(p)
