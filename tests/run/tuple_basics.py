t = (1, "two", 3.0)
print(t, len(t), t[0], t[1], t[-1], t[:2], t[1:], t[::-1])
print((), (1,), (1, 2) + (3,), (0,) * 3, ("a", 1) * 2, (1, (2, (3,))))
a, b, c = t
print(a, b, c)
single = 5,
print(single, 1 in (1, 2), "x" in ("a", "b"), 3 not in (1, 2))
print((1, 2) == (1, 2), (1, 2) != (2, 1), (1, 2) < (1, 3), (1, 2) < (1, 2, 3), ("a", 2) > ("a", 1), (1, 2) <= (1, 2), (2,) >= (1, 5))
print((1, 2) == (1.0, 2.0), (1, 2) == (1, 2, 3), (1, "a") == (1, "a"))
def swap(p):
    return p[1], p[0]
print(swap((1, "x")), swap(swap((1, "x"))))
x, y = 1, 2
x, y = y, x + y
print(x, y)
for item in (10, 20, 30):
    print(item, end=" ")
print()
for item in (1, "a", 2.5):
    print(item, end=" ")
print()
print((1, 2, 2, 3).count(2), (5, 6, 7).index(6), min((3, 1, 2)), sum((1, 2, 3)), sorted((3, 1, 2)), bool(()), bool((0,)))
points = {(0, 0): "origin", (1, 0): "east"}
print(points[(1, 0)], points[0, 0], (1, 1) in points)
i = 2
print((10, 20, 30)[i], [(1, 2), (0, 5)][1][1])
