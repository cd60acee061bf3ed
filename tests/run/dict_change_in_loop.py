d = {"a": 1, "b": 2, "c": 3}
try:
    for k in d:
        d[k + k] = 0
except RuntimeError as e:
    print(e)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 100)
except RuntimeError as e:
    print("RuntimeError")
for k in list(d):
    if d[k] == 0:
        del d[k]
print(d)
for k in d:
    d[k] += 1
print(d)
