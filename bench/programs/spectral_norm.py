# The largest singular value of an infinite matrix, approximately.
import math


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v, out):
    n = len(v)
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(i, j) * v[j]
        out[i] = total


def times_transposed(v, out):
    n = len(v)
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(j, i) * v[j]
        out[i] = total


def main():
    n = 20
    u = [1.0] * n
    v = [0.0] * n
    t = [0.0] * n
    for _ in range(8):
        times(u, t)
        times_transposed(t, v)
        times(v, t)
        times_transposed(t, u)
    vbv = 0.0
    vv = 0.0
    for i in range(n):
        vbv += u[i] * v[i]
        vv += v[i] * v[i]
    print(int(math.sqrt(vbv / vv) * 1e9))


main()
