import array
from array import array as Array
a = array.array("h", [1, 2, 3])
print(a, a[0], a[-1], len(a), a.itemsize, a.typecode)
a.append(5)
a.extend([6, 7])
a[1] = -9
print(a, sum(a), max(a), sorted(a), 5 in a, list(reversed(a)))
print(a[1:3], a[::2], a + a[:1], a * 2)
for x in a:
    print(x, end=" ")
print()
f = Array("f", [0.1, 2])
d = Array("d", (x / 2 for x in range(4)))
print(f, d, d.tolist(), f.tobytes())
d[0] += 1.5
d.insert(1, 7)
print(d, d.pop(), d.pop(0), d)
b = Array("B")
b.frombytes(b"hello")
print(b, b.tobytes(), bytes(b), b.count(108), b.index(108))
b.remove(108)
b.reverse()
print(b)
print(a == Array("i", a), a < Array("h", [2]), a != a)
def problem(f):
    try:
        f()
    except (OverflowError, IndexError, ValueError) as e:
        print(type(e).__name__, e)
problem(lambda: Array("B", [256]))
problem(lambda: b.append(-1))
problem(lambda: a[10])
problem(lambda: Array("h", [40000]))
problem(lambda: Array("I", [-1]))
problem(lambda: a.remove(99))
problem(lambda: Array("h").pop())
a[0:2] = Array("h", [100])
del a[1]
print(a)
a.byteswap()
print(a)
import struct
buf = Array("B", bytes(8))
struct.pack_into("<H", buf, 1, 0xABCD)
print(buf, struct.unpack_from("<H", buf, 1))
class Signal:
    def __init__(self, n):
        self.samples = Array("i", [0] * n)
        self.table = {}
    def put(self, i, v):
        self.samples[i] = v
s = Signal(3)
s.put(1, 5)
print(s.samples)
def total(xs: Array) -> int:
    return sum(xs)
print(total(s.samples))
import copy
c = copy.copy(a)
c.append(1)
print(len(a), len(c), Array("q", [1 << 40]), Array("Q", [5]))
print(array.array("l", [1]) == array.array("d", [1.0]), array.array("b") == array.array("b"))
a[::2] = array.array("h", [1, 2])
print(a, array.array("H", b"\1\2\3\4"), array.array("f", [1e300, -1e300]))
problem(lambda: array.array("h", b"123"))
problem(lambda: a.__setitem__(slice(0, 4, 2), array.array("h", [1])))
problem(lambda: a.pop(50))
for code in "x":
    print(code)
