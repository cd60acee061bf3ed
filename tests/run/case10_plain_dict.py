table = {}
for k, v in [("b", 2.5), ("a", 1.0), ("b", 0.5)]:
    if k not in table:
        table[k] = []
    table[k].append(v)
for k, vs in sorted(table.items(), key=lambda p: sum(p[1])):
    print(k, vs, max(vs))
best = max(table.items(), key=lambda kv: len(kv[1]))
print(best[0], best[1][-1])
