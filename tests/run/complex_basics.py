z = 3 + 4j
w = complex(1, -2)
print(z, w, z + w, z * w, z - 1, 2 * z, z / 2, -z, abs(z), z.real, z.imag, z.conjugate(), z == 3 + 4j, 1j * 1j, 0j, 1.5j)
print(complex(2), complex(0, 1.5), [1j], bool(0j), z != w)
p = 0j
inside = []
for _ in range(5):
    p = p * p + complex(-1, 0)
    inside.append(abs(p) < 2)
print(inside, p)
