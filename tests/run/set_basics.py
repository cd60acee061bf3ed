s = {3, 1, 2, 3, 1}
print(len(s), 2 in s, 5 in s, 5 not in s, sorted(s), set(), bool(set()), bool(s), {7})
s.add(10)
s.add(1)
s.discard(3)
s.discard(99)
s.remove(2)
print(sorted(s))
t = set("hello")
print(len(t), sorted(t), sorted(set([1, 1, 2])), sorted(set(range(3))))
print({1, 2} == {2, 1}, {1} != {2}, {1} < {1, 2}, {1, 2} <= {1, 2}, {1, 2} > {1}, {1} >= {2}, {1} < {2})
c = s.copy()
c.clear()
print(c, len(s))
try:
    s.remove(1000)
except KeyError as e:
    print("KeyError:", e)
try:
    c.pop()
except KeyError as e:
    print("KeyError")
one = {42}
print(one.pop(), len(one))
total = 0
for x in {1, 2, 3}:
    total += x
print(total, sum({x * x for x in [-2, -1, 1, 2]}), sorted({c.lower() for c in "AbBa"}))
