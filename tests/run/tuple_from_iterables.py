print(tuple([1, 2, 3]), tuple("abc"), tuple(range(4)), tuple(), tuple((1, 2)), tuple(x * x for x in range(5)))
t = tuple(sorted([3, 1, 2]))
print(t, len(t), t[0], t[-1], t[1:], 2 in t, t == (1, 2, 3), t + (4,), t * 2, t.index(3), t.count(1))
seen = set()
for row in [[1, 2], [2, 1], [1, 2]]:
    seen.add(tuple(row))
print(len(seen), (1, 2) in seen)
print(hash((1, 2)) == hash((1, 2)), tuple([1]), tuple([]), [tuple(p) for p in ["ab", "cd"]])
