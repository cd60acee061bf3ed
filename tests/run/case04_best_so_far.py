xs = [3, 9, 2]
best = None
for x in xs:
    if best is None or x > best:
        best = x
print(best)
