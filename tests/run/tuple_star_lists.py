a = [1, 2]
t = (0, *a, 5)
print(t, len(t))
s = set()
s.add(tuple(a))
print((1, 2) in s, (2, 2) in s)
print((*a,), [*a, *t])
