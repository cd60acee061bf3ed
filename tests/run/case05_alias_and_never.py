a = []
b = a
b.append(2.5)
a.append(3.5)
print(a, b)
never = []
print(never, len(never))
for x in never:
    print("nothing")
matrix = []
for i in range(2):
    row = []
    matrix.append(row)
    row.append(i)
print(matrix)
lists = [[], [1], []]
lists[0].append(5)
print(lists)
pending = {}
pending.setdefault("a", []).append(1.5)
print(pending)
