def zeros(n, m):
    return [[0] * m for _ in range(n)]


def identity(n):
    return [[1 if i == j else 0 for j in range(n)] for i in range(n)]


def matmul(a, b):
    n, m, p = len(a), len(b), len(b[0])
    c = zeros(n, p)
    for i in range(n):
        for j in range(p):
            s = 0
            for k in range(m):
                s += a[i][k] * b[k][j]
            c[i][j] = s
    return c


def transpose(a):
    return [list(row) for row in zip(*a)]


def matpow(a, e):
    result = identity(len(a))
    while e > 0:
        if e % 2 == 1:
            result = matmul(result, a)
        a = matmul(a, a)
        e //= 2
    return result


def det(m):
    if len(m) == 1:
        return m[0][0]
    if len(m) == 2:
        return m[0][0] * m[1][1] - m[0][1] * m[1][0]
    total = 0
    for c in range(len(m)):
        minor = [row[:c] + row[c + 1:] for row in m[1:]]
        total += ((-1) ** c) * m[0][c] * det(minor)
    return total


def gauss(a, b):
    n = len(a)
    m = [list(map(float, a[i])) + [float(b[i])] for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[pivot] = m[pivot], m[i]
        for r in range(i + 1, n):
            f = m[r][i] / m[i][i]
            for c in range(i, n + 1):
                m[r][c] -= f * m[i][c]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (m[i][n] - sum(m[i][j] * x[j] for j in range(i + 1, n))) / m[i][i]
    return x


def show(m):
    for row in m:
        print(" ".join(f"{v:5}" for v in row))
    print()


a = [[1, 2], [3, 4]]
b = [[0, 1], [1, 0]]
show(matmul(a, b))
show(transpose([[1, 2, 3], [4, 5, 6]]))
print(matpow([[1, 1], [1, 0]], 30)[0][1])
print(det([[2, 0, 1], [1, 3, 2], [1, 1, 4]]))
print([round(v, 6) for v in gauss([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])])
print(sum(sum(row) for row in a), [max(r) for r in a], [sum(col) for col in zip(*a)])
flat = [x for row in a for x in row]
print(flat, sum(flat) / len(flat))

