a = list(range(8))
a[1:3] = [10, 20, 30]
print(a)
a[2:5] = []
print(a)
a[0:0] = [7, 8]
print(a)
a[len(a):] = [100]
print(a)
a[::2] = [0, 0, 0, 0, 0]
print(a)
a[:] = [1, 2, 3, 4, 5, 6]
a[1:4] = range(5)
print(a)
a[::-1] = a[:]
print(a)
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
del a[1]
del a[-1]
print(a)
del a[1:3]
print(a)
a = list(range(10))
del a[::3]
print(a)
del a[4:1:-1]
print(a)
del a[:]
print(a)
a[5:9] = [1]
print(a)
b = [1, 2, 3]
b[1:2] = b
print(b)
