def combos(items, k):
    if k == 0:
        return [()]
    if not items:
        return []
    head, tail = items[0], items[1:]
    out = []
    for c in combos(tail, k - 1):
        out.append((head,) + c)
    return out + combos(tail, k)
print(combos((1, 2, 3, 4), 2))
