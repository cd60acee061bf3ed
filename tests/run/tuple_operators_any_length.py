# operators of tuples whose length is known at run time, among themselves and with written ones
a = tuple([1, 2, 3])
b = tuple(range(4))
print(a + b, a + (9,), (0,) + a, () + a, a + (), a * 2, 2 * a, (0,) * 3 + a)
print(a == (1, 2, 3), (1, 2, 3) == a, a != b, a == b, a == (1, 2), () == tuple([]))
print(a < b, a > b, a <= (1, 2, 3), (1, 2, 4) > a, a < (1, 2), (1, 2) < a, a >= (0,), a < (2,))
print(("x",) + a, a + ("y", None))
print(hash(a) == hash((1, 2, 3)), {a: "t"}[(1, 2, 3)], (1, 2, 3) in {a}, {(1, 2, 3)} == {a})
print(2 in a, 5 in a, a.index(3), a.count(1), a[::-1], a[1:], a[-1], a[5:], len(a), bool(()), bool(a[3:]))
x, y, z = a
print(x, y, z, sum(a), max(a), min(a), sorted(a, reverse=True), list(reversed(a)), tuple(sorted(b, key=lambda v: -v)))
p, *q = b
print(p, q, *a, sep="-")
print("%d %d %d" % a, "{} {} {}".format(*a), f"{a}")
print(isinstance(a, tuple), type(a) is tuple, repr(tuple([1])), str(tuple("ab")))
try:
    a[7]
except IndexError as e:
    print(e)
try:
    a.index(7)
except ValueError as e:
    print(e)
for i, v in enumerate(a + b):
    print(i, v, end=";")
print()
m = {}
for w in ["tea", "eat", "tan", "ate", "nat", "bat"]:
    m.setdefault(tuple(sorted(w)), []).append(w)
print(m, m[("a", "e", "t")])
cnt = {}
for w in ["tea", "tan"]:
    key = tuple(w.count(c) for c in "aent")
    cnt[key] = w
print(cnt)
print(tuple(zip(a, b)), list(zip(*[(1, "a"), (2, "b")])), tuple(map(str, a)))
def f(*args):
    return args + (len(args),)
print(f(), f(1), f(1, 2, 3), f(*a), f(*a, *b))
def g(first, *rest):
    return first if not rest else g(*rest) + first
print(g(1, 2, 3))
state = ((1, 2), (3,))
print(state + ((4, 5, 6),), [sum(s) for s in state])
t = ()
for i in range(3):
    t = t + ((i, str(i)),)
print(t, dict(t), t[1][1])
t = (1, 2, 3)
t = t[:1] + (7,) + t[2:]
print(t)
def replace(tp, i, v):
    return tp[:i] + (v,) + tp[i + 1:]
board = tuple(tuple("." for _ in range(3)) for _ in range(2))
board = replace(board, 1, replace(board[1], 0, "X"))
print(board, board[1][0], "\n".join("".join(r) for r in board))
