def fill(xs):
    xs.append(1)
a = []
fill(a)
fill(a)
print(a)
