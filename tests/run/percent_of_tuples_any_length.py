a = tuple([1, 2, 3])
print("%d %d %d" % a, "%s" % tuple(["x"]), "%s-%5.1f" % tuple([1.5, 2]), "%*d|" % tuple([4, 2]))
try:
    print("%d" % a)
except TypeError as e:
    print(e)
try:
    print("%d %d %d %d" % a)
except TypeError as e:
    print(e)
row = [1, "b", 2.5]
print("%s %s %.2f" % tuple(row))
for r in [(1, "a"), ("b", 2)]:
    print("%s=%s" % r)
