class Shape: pass
class Num(Shape):
    def __init__(self, v): self.v = v
class Add(Shape):
    def __init__(self, l, r):
        self.l = l
        self.r = r
def simp(e):
    if isinstance(e, Add):
        if isinstance(e.l, Num) and isinstance(e.r, Num):
            return Num(e.l.v + e.r.v)
        return Add(simp(e.l), simp(e.r))
    return e
x = simp(simp(Add(Add(Num(1), Num(2)), Num(3))))
print(x.v if isinstance(x, Num) else "no")
class Node:
    def __init__(self, v):
        self.v = v
        self.next = None
a = Node("a")
a.next = Node("b")
a.next.next = Node(None)
out = []
n = a
while n is not None:
    if n.v is not None:
        out.append(n.v)
    n = n.next
print(",".join(out))
if a.next and a.next.v:
    print(a.next.v.upper())
class P:
    def __init__(self):
        self.last = None
    def feed(self, x):
        if self.last is None:
            self.last = x
        d = x - self.last
        self.last = x
        return d
p = P()
print(p.feed(1.5), p.feed(2.5))
