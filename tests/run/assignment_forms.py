a = b = c = 5
print(a, b, c)
x = y = []
x.append(1)
print(y, x is y)
a, b = 1, 2
a, b = b, a
print(a, b)
(a, b), c = (1, 2), 3
print(a, b, c)
data = [0, 0, 0]
i = 0
i, data[i] = 1, 9
print(i, data)
def f():
    print("evaluated once")
    return 7
p = q = f()
print(p + q)
n: int = 5
m: float = 2.5
s: str
s = "declared"
print(n, m, s)
values: list[int] = []
values.append(3)
table: dict[str, list[int]] = {}
table["k"] = values
print(values, table)
first, second = "ab"
print(first, second)
order = []
def note(k):
    order.append(k)
    return [0, 0]
note("a")[0], note("b")[1] = note("c")
print(order)
