# Re-binding in the same block may change the type.
x = 5
print(x + 1)
x = "text"
print(x.upper())
x = [1, 2]
x.append(3)
print(x)
x = {"k": 1}
print(x["k"])
def f(value):
    value = str(value) + "!"
    value = len(value)
    return value
print(f(123), f([1]))
line = "3,4,5"
line = line.split(",")
line = [int(p) for p in line]
print(sum(line))
result = (1, "a")
result, rest = result
print(result + 1, rest)
