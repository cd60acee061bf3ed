for k in [1, 2]:
    print(k)
for k, v in {"a": 1}.items():
    print(k, v)
for a, k in [("x", "g"), ("y", "g")]:
    print(k)
def f(xs):
    for x in xs:
        print(x)
    for i, x in enumerate("ab"):
        print(i, x)
    for x in (1.5, 2.5):
        print(x)
    x = [x]
    print(x)
    if xs:
        x = "s"
        print(x)
    for x, y in zip("pq", xs):
        print(x, y)
    return len(xs)
print(f([1, 2]), f(["k"]))
for k in range(2):
    for a in "xy":
        pass
    print(k)
for a, k in {"b": 2}.items():
    print(a + str(k))
k = 1
while k < 4:
    k += 1
    a = k * 2
print(k)
