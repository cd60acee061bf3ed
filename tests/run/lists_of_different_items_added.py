a = [1]
b = ["x"]
print(a + b, b + a, [None] + a)
x = ["q"] + [d for d in (1, 2)]
print(x)
