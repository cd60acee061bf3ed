from collections import Counter, OrderedDict, deque, namedtuple
d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), list(d), 2 in d)
d.extend([7, 8])
d.extendleft([9])
d.rotate(1)
print(list(d), sum(d))
ring = deque(maxlen=3)
for i in range(5):
    ring.append(i)
print(list(ring), ring.maxlen, ring)
try:
    deque([1][:0]).popleft()
except IndexError as e:
    print("IndexError")
c = Counter("mississippi")
print(c["s"], c["z"], c.most_common(2), sum(c.values()), sorted(c.elements())[:3])
c.update("sss")
print(c["s"], Counter([1, 1, 2]) + Counter([1]), Counter("aab") - Counter("a"))
Point = namedtuple("Point", ["x", "y"])
p = Point(1, 2)
x, y = p
print(p, p.x + p.y, x, y, p == Point(1, 2), p[1], p._replace(x=5))
o = OrderedDict()
o["b"] = 1
o["a"] = 2
o.move_to_end("b")
print(list(o.items()))
