from collections import Counter
c = Counter("ab")
d = {"a": 1}
d.update([("x", 1)])
print(d, c)
