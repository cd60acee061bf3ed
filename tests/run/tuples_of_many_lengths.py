def walk(tree, node, path=()):
    path = path + (node,)
    if not tree.get(node):
        print(path, len(path))
    for child in tree.get(node, []):
        walk(tree, child, path)


walk({"a": ["b", "c"], "b": ["d"]}, "a")


def subsets(items, prefix=()):
    if not items:
        return [prefix]
    return subsets(items[1:], prefix) + subsets(items[1:], prefix + (items[0],))


print(subsets([1, 2, 3]))
for t in [(1,), (1, 2), ()]:
    print(t, len(t), sum(t))
counts = {}
for key in [("a",), ("a", "b"), ("a",)]:
    counts[key] = counts.get(key, 0) + 1
print(counts)
seen = set()
seen.add((1, 2))
seen.add((1, 2, 3))
print((1, 2) in seen, (2, 1) in seen, len(seen), sorted(seen))


def total(*numbers):
    return sum(numbers)


for arguments in [(1, 2), (3, 4, 5), (6,)]:
    print(total(*arguments), end=" ")
print()

knots = [(0, 0)] * 3
trail = {(0, 0)}
steps = {"R": (1, 0)}
knots[0] = tuple(a + b for a, b in zip(knots[0], steps["R"]))
knots[1] = (knots[0][0] + 1, 5)
trail.add(knots[-1])
x, y = knots[1]
print(knots, trail, x, y)

data = [1, 2, 2, 3]
distinct = set(data)
print(max(distinct, key=data.count), min(set(data), key=lambda v: -v))
