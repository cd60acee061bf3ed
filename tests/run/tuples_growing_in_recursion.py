def queens(n, cols=()):
    row = len(cols)
    if row == n:
        yield cols
        return
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)):
            yield from queens(n, cols + (c,))
print(next(queens(6)), len(list(queens(6))))
def change(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return change(amount - coins[0], coins) + change(amount, coins[1:])
print(change(100, (50, 25, 10, 5, 1)))
def combos(items, k):
    if k == 0:
        return [()]
    if not items:
        return []
    head, tail = items[0], items[1:]
    return [(head,) + c for c in combos(tail, k - 1)] + combos(tail, k)
print(combos((1, 2, 3, 4), 2))
def permute(t):
    if len(t) < 2:
        return [t]
    out = []
    for i in range(len(t)):
        for p in permute(t[:i] + t[i + 1:]):
            out.append((t[i],) + p)
    return out
print(permute((1, 2, 3)))
def subsets(s):
    result = [()]
    for x in s:
        result += [r + (x,) for r in result]
    return result
print(subsets("abc"))
print(sorted(subsets([3, 1])), {t: sum(t) for t in subsets([1, 2])})
path = ()
for step in range(4):
    path = path + (step,)
    print(path, end=" ")
print(len(path), path[-1], path[1:], path[::-1], 3 in path, path.index(2), path.count(0))
acc = ()
for w in "a b c".split():
    acc += (w,)
print(acc, ",".join(acc), acc == ("a", "b", "c"), acc < ("b",), hash(acc) == hash(("a", "b", "c")))
a, b, c = acc
print(a, b, c, acc * 2, (acc + ("z",))[2:], sorted(acc, reverse=True), min(acc), max(path), sum(path))
first, *others = acc
print(first, others)
seen = {acc: 1, ("x",): 2}
print(seen[("a", "b", "c")], ("x",) in seen)
