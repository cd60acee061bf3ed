from collections import defaultdict
pairs = [("b", 2), ("a", 1), ("b", 3), ("a", 9), ("c", 0), ("b", 5)]
d = defaultdict(list)
for k, v in pairs:
    d[k].append(v)
print(sorted(d.items(), key=lambda p: -len(p[1])))
