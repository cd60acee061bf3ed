a = list(range(10))
print(a[2:5], a[:3], a[7:], a[:], a[-3:], a[:-3], a[::3], a[::-1], a[8:2:-2], a[5:2], a[100:], a[-100:2])
b = a[:]
b[0] = 99
print(a[0], b[0])
lo = 2
hi = 6
print(a[lo:hi], a[lo:], a[:hi:2], a[hi:lo:-1], a[-hi:-lo])
n = 0
for i in range(0, 10, 3):
    n += sum(a[i:i + 3])
print(n)
print([a[i:i + 4] for i in range(0, len(a), 4)])
step = 0
try:
    print(a[::step])
except ValueError as e:
    print(e)
s = slice(1, 8, 3)
print(a[s], s, s.start, s.stop, s.step, slice(4), a[slice(2, None)], slice(None, 3).indices(10), slice(None, None, -1).indices(5))
