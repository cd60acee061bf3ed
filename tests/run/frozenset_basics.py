f = frozenset([3, 1, 2, 3])
print(len(f), 2 in f, sorted(f), f == {1, 2, 3}, frozenset() == set(), sorted(f | {9}), sorted(f & frozenset([1])), sorted(f - {1}))
print(f.issubset(range(5)), f.union([7]) == {1, 2, 3, 7}, f.isdisjoint([8]), hash(f) == hash(frozenset([1, 2, 3])))
groups = {frozenset("ab"): 1, frozenset("cd"): 2}
print(groups[frozenset("ba")], frozenset("ac") in groups)
unique = {frozenset(p) for p in [(1, 2), (2, 1), (3, 4)]}
print(len(unique), frozenset(["x"]))
