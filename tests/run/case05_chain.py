def outer(d):
    inner(d, "k", 2)
def inner(d, key, n):
    d[key] = n
    d[key * 2] = n * 2
table = {}
outer(table)
print(table)
def collect(out, n):
    if n == 0:
        return
    out.append(n)
    collect(out, n - 1)
result = []
collect(result, 4)
print(result)
s = set()
def mark(seen, v):
    seen.add(v)
mark(s, "x")
mark(s, "x")
print(s)
