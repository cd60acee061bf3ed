# An int that later gets a float becomes one: x = 0 ... x += 0.5.
total = 0
for v in [1.5, 2.5]:
    total += v
print(total)
best = 0
for v in [0.25, 3.75, 1.0]:
    if v > best:
        best = v
print(best)
def average(values):
    s = 0
    for v in values:
        s = s + v
    return s / len(values)
print(average([1.0, 2.0, 4.5]), average([1, 2, 3]))
class Acc:
    def __init__(self):
        self.sum = 0
        self.count = 0
    def add(self, x):
        self.sum += x
        self.count += 1
a = Acc()
a.add(1.5)
a.add(2.25)
print(a.sum, a.count, a.sum / a.count)
def power(n):
    if n > 3:
        return 2.5
    return 0.5
print(power(1), power(5), [1.5, 2][0], {"a": 1.5, "b": 2}["a"], max([1.5, 1]))
