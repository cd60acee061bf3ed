import itertools as it
print([(k, list(g)) for k, g in it.groupby("aabbbc")])
print({k: len(list(g)) for k, g in it.groupby([1, 1, 2, 3, 3])})
for key, group in it.groupby([("a", 1), ("a", 2), ("b", 3)], key=lambda p: p[0]):
    print(key, [v for _, v in group])
print(list(it.product("ab", [1, 2], [True], "x")))
print(list(it.product([0, 1], repeat=3))[:3])
print(list(it.product("ab", "cd", repeat=2))[:2])
print(list(it.accumulate([1, 2, 3], initial=10)), len(list(it.product("ab", range(2), [1.5], [True], "xy"))))
print(list(it.product()), list(it.product([0][1:], repeat=2)), list(it.product("ab", repeat=0)))
