for i, x in enumerate(["a", "b"]):
    print(i, x)
for i, x in enumerate("ab", start=10):
    print(i, x)
print(list(enumerate([])), list(enumerate((x for x in "pq"), 5)))
print(list(zip([1, 2, 3], "abc")), list(zip([1, 2], [3, 4], [5, 6])), list(zip([1], [])), list(zip([1, 2])))
for a, b in zip(range(3), range(10, 20)):
    print(a, b, end=";")
print()
names = ["x", "y"]
values = [1, 2]
print(dict(zip(names, values)), [n + str(v) for n, v in zip(names, values)])
first, second = zip(*[(1, 10), (2, 20)])
print(first, second)
for i, (a, b) in enumerate(zip("ab", [1.5, 2.5])):
    print(i, a, b)
try:
    print(list(zip([1, 2], [1], strict=True)))
except ValueError as e:
    print("lengths differ")
print(list(zip([1, 2], [3, 4], strict=True)), sum(a * b for a, b in zip([1, 2, 3], [4, 5, 6])))
