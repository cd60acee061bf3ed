print(list(range(5)), list(range(2, 6)), list(range(0, 10, 3)), list(range(5, 0, -1)), list(range(5, 0, -2)), list(range(3, 3)), list(range(0)), list(range(-3)))
r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], r[2], 5 in r, 6 in r, r.index(8), r.count(8), r.count(9), r.start, r.stop, r.step)
print(r[1:4], r[::-1], r[::2], list(reversed(r)), list(r[-2:]), range(3), range(1, 3))
print(range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), range(3) != range(4), bool(range(0)), bool(range(1)), sum(range(101)), max(range(5)))
for i in range(3, 0, -1):
    print(i, end=" ")
print()
i = 100
for i in range(0):
    pass
print(i)
for i in range(3):
    pass
print(i)
n = 4
for i in range(n):
    n = 100
    print(i, end=" ")
print(n)
for i in range(3):
    i = i * 10
    print(i, end=" ")
print()
step = 0
try:
    for i in range(0, 5, step):
        print(i)
except ValueError:
    print("ValueError")
try:
    print(r[10])
except IndexError as e:
    print(e)
try:
    print(r.index(3))
except ValueError as e:
    print("not in range")
print(len(range(0, 10**12, 7)), 10**11 in range(10**12), len(range(10, 0)))
