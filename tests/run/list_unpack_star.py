a, *b = [1, 2, 3]
print(a, b)
*a, b = [1, 2, 3]
print(a, b)
a, *b, c = [1, 2]
print(a, b, c)
x = [1, 2]
y = (3, 4)
print([*x, *y, 5], [*range(3), *x], [*"ab"], {*x, 2}, (*y, 9), {**{"a": 1}, "b": 2})
(p, q), r = (1, 2), 3
print(p, q, r)
[m, n] = [8, 9]
print(m, n)
for i, (j, k) in [(1, (2, 3)), (4, (5, 6))]:
    print(i, j, k)
for head, *tail in [[1, 2, 3], [4]]:
    print(head, tail)
def total(*args):
    return sum(args)
print(total(*x), total(*range(5)), total(*[]), total(1, *x, 2))
values = [1, 2, 3]
try:
    one, two = values
except ValueError as e:
    print(e)
try:
    one, two, three, four = values
except ValueError as e:
    print(e)
try:
    one, two, three, four, *others = values
except ValueError as e:
    print(e)
a, b, c = sorted({3, 1, 2})
print(a, b, c)
a, b, c = (i * i for i in range(3))
print(a, b, c)
