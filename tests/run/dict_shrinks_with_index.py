# a table that had many entries and has few again keeps finding them


def primes(limit):
    factors = {}
    for q in range(2, limit):
        if q not in factors:
            yield q
            factors[q * q] = [q]
        else:
            for p in factors[q]:
                factors.setdefault(p + q, []).append(p)
            del factors[q]


print(list(primes(100)))
table = {}
for i in range(300):
    table[i * 7] = i
    if i >= 6:
        del table[(i - 6) * 7]
    for key in table:
        assert key in table and table[key] == key // 7, (i, key)
print(sorted(table.items()))
seen = set()
for i in range(300):
    seen.add(i * 7)
    if i >= 6:
        seen.remove((i - 6) * 7)
    assert all(key in seen for key in list(seen)), i
print(sorted(seen))
