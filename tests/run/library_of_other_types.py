import itertools
import operator
from collections import namedtuple

print(list(itertools.chain([1, 2], "ab", (3,))))
print(list(itertools.zip_longest([1, 2, 3], "ab", fillvalue="-")))
print(list(itertools.zip_longest([1, 2, 3], [4], fillvalue=0)))
print(list(itertools.zip_longest("ab", "cde")))
for a, b, c in itertools.zip_longest([1], [2, 3], [4, 5, 6], fillvalue=-1):
    print(a + b + c, end=" ")
print()
print(list(map(operator.methodcaller("upper"), ["a", "b"])))
print(sorted(["b,c", "a,d"], key=operator.methodcaller("split", ",")))
Point = namedtuple("Point", ["x", "y"])
p = Point._make([5, 6])
print(p, p._replace(x=1), p._asdict(), Point._fields, Point._make(("a", 2)))
Result = namedtuple("Result", "name start finish")
r = Result("Z", 1, 2)
print(r[1:3], r[:2], r[-1])


def lowest(xs):
    best = None
    for x in xs:
        best = x if best is None or x < best else best
    return best


print("min=%d %x %5.2f" % (lowest([3, 1, 2]), lowest([255]), lowest([1.5, 2.5])))
try:
    print("min=%d" % lowest([n for n in range(0)]))
except TypeError as e:
    print(e)


class V:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, V):
            return NotImplemented
        return self.x == other.x

    def __lt__(self, other: "V") -> bool:
        if not isinstance(other, V):
            return NotImplemented
        return self.x < other.x


def same(a, b):
    return a == b


print(same(V(1), V(1)), same(V(1), "a"), same(V(1), 3), V(1) < V(2), V(3) in [V(1), V(3)])
