x = [1, "a", None, 2.5]
for v in x:
    print(v)
print(x, len(x), x[1], x[0] == 1, "a" in x, 3 in x)
stack = []
stack.append(1)
stack.append("+")
for s in stack:
    if isinstance(s, int):
        print(s + 1)
    else:
        print(s.upper() if s == "+" else s)
values = [1, 2]
values.append("x")
mixed = [1, "a"]
table = {"a": 1}
table["b"] = "two"
print(values, mixed, table)
