def find(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            print("found at", i)
            break
    else:
        print(wanted, "is missing")
find([1, 2, 3], 2)
find([1, 2, 3], 9)
find([0], 0)
for x in []:
    pass
else:
    print("empty")
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 2:
            break
        print(i, j)
    else:
        print("inner complete", i)
        continue
    print("inner left early", i)
for n in range(2, 20):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()
