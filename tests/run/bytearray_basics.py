a = bytearray(b"abc")
a[0] = 65
a.append(100)
a.extend(b"ef")
print(a, len(a), a[1], a[-1], a[1:3])
a += b"!"
a[1:3] = b"---"
print(a, bytes(a), a == b"A---def!")
a.insert(0, 48)
print(a.pop(), a.pop(0), a)
del a[0]
print(a, a.decode(), list(a)[:2])
z = bytearray(4)
for i in range(4):
    z[i] = i * 60
print(z, z.hex(), sum(z), bytearray([1, 2]), bytearray())
z.clear()
print(len(z), bool(z))
try:
    z.append(256)
except ValueError as e:
    print("ValueError")
try:
    z[0] = 1
except IndexError as e:
    print(e)
for x in bytearray(b"hi"):
    print(x)
