print(sum(x * x for x in range(5)), list(x for x in "abc"), max(len(w) for w in ["a", "bbb"]), ",".join(str(i) for i in range(4)))
print(any(x > 3 for x in [1, 5, 2]), all(x > 0 for x in [1, 0]), any(x for x in []), all(x for x in []))
g = (x + 1 for x in [1, 2, 3])
print(next(g), list(g), list(g))
print(dict((k, len(k)) for k in ["a", "bb"]), sorted(-x for x in [3, 1, 2]), set(x % 3 for x in range(9)) == {0, 1, 2})
print(list((x, y) for x in range(2) for y in range(2) if x != y), sum(1 for c in "banana" if c == "a"), tuple(i for i in range(3)))
n = 10
late = (n + i for i in range(3))
n = 100
print(list(late))
source = [1, 2, 3]
lazy = (x for x in source)
source = [9]
print(list(lazy))
def numbers():
    for i in range(3):
        print("producing", i)
        yield i
print([x for x in (y * 10 for y in numbers())])
print(min((abs(x), x) for x in [-3, 2, -1]), sum(sum(row) for row in [[1, 2], [3]]), list(map(str, (i for i in (7, 8)))))
