def f(x):
    return x if x is not None else "none"
print(f(3), f(None))
d = {"a": 1}
v = d.get("a")
print("got", v if v else "-", d.get("b") or "missing")
for i in range(1, 7):
    print("fizz" if i % 3 == 0 else i, end=" ")
print()
print([i if i % 2 else "even" for i in range(3)])
