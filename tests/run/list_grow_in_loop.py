# A loop visits items that are appended meanwhile.
a = [1, 2, 3]
for x in a:
    if len(a) < 8:
        a.append(x * 10)
print(a)
b = [1, 2, 3, 4, 5, 6]
for x in b:
    if x % 2 == 0:
        b.remove(x)
print(b)
queue = ["root"]
names = []
for item in queue:
    names.append(item)
    if len(item) < 7:
        queue.append(item + "L")
        queue.append(item + "R")
print(names)
