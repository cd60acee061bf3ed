print([x * x for x in range(6)], [x for x in range(20) if x % 3 == 0], [x for x in range(30) if x % 2 if x % 3 == 0])
print([(x, y) for x in range(3) for y in "ab"], [x + y for x in [10, 20] for y in range(x // 10)])
print([[i * j for j in range(4)] for i in range(3)], [c for w in ["ab", "cd"] for c in w])
print(["even" if x % 2 == 0 else "odd" for x in range(4)], [x for x in "a1b2" if x.isdigit()])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [x for row in matrix for x in row if x > 2])
x = "outer"
squares = [x for x in range(3)]
print(x, squares, [len(s) for s in ["a", "bbb"]], [a + b for a, b in [(1, 2), (3, 4)]], [i for i, _ in enumerate("abc")])
n = 10
print([n + i for i in range(3)], sum([i for i in range(101)]), [f"{i}:{s}" for i, s in enumerate(["x", "y"])])
print([y for x in range(5) if (y := x * x) > 3])
