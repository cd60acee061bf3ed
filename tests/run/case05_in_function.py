def main():
    rows = []
    load(rows)
    names = []
    for name, n in rows:
        names.append(name)
    return names, sum(n for _, n in rows)
def load(rows):
    for i, c in enumerate("abc"):
        rows.append((c, i))
print(main())
