def first(items):
    for x in items:
        if x > 2:
            return x
    return None
def find(items, name):
    for i in items:
        if i == name:
            return i
    return None
def main():
    y = first([])
    z = y if y is not None else 100
    print(z + 1)
    names = []
    hit = find(names, "b")
    if hit is None:
        print("no hit")
    else:
        print(hit.upper())
    names.append("b")
    hit = find(names, "b")
    if hit is not None:
        print(hit.upper())
    best = None
    values = []
    for v in values:
        if best is None or v > best:
            best = v
    print(best)
    best = first(values)
    if best is not None and best > 3:
        print("big")
    elif best is None:
        print("none at all")
    cache = {}
    got = cache.get("k")
    if got is None:
        got = 5
        cache["k"] = got
    print(got + 1, cache)
main()
class Table:
    def __init__(self):
        self.rows = []
    def find(self, key):
        for k, v in self.rows:
            if k == key:
                return v
        return None
    def get(self, key, default):
        v = self.find(key)
        return v if v is not None else default
t = Table()
print(t.get("a", 7))
t.rows.append(("a", 1))
print(t.get("a", 7), t.find("b") is None)
