# Containers that nobody fills: what is done with their items never happens
empty = []
for e in empty:
    print(e.upper())
print(empty, len(empty), sorted(empty), list(map(str, empty)), max(empty, default=0))
d = {}
for k, v in d.items():
    print(k + v, v[0], -v, k < v)
print(d, d.get("x"), "x" in d, list(d), sorted(d.items()))


def report(rows):
    todo = []
    for t in todo:
        print(t.name, t.size * 2)
    return len(rows) + len(todo)


print(report([1, 2]))
