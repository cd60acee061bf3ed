print(abs(5), abs(-5), abs(0), abs(-2.5))
print(min(3, 1, 2), max(3, 1, 2), min([4, 2, 8]), max([4, 2, 8]))
print(min("banana"), max("banana"), min("b", "a"), max(["pear", "fig"], key=len))
print(min([], default=0), max([], default=-1))
print(min([3, -7, 5], key=abs), max(3, -7, 5, key=abs))
print(min((x * x - 4 * x for x in range(6))), max(x % 4 for x in range(10)))
print(max({"a": 1, "b": 2}), min({5, 3, 9}))
try:
    empty = [1]
    empty.pop()
    print(max(empty))
except ValueError as e:
    print("ValueError")
