# Products of integer matrices, as lists of rows.
def make(n, seed):
    rows = []
    for i in range(n):
        row = []
        for j in range(n):
            seed = (seed * 1103515245 + 12345) % 2147483648
            row.append(seed % 100 - 50)
        rows.append(row)
    return rows


def multiply(a, b, out):
    n = len(a)
    for i in range(n):
        row = a[i]
        to = out[i]
        for j in range(n):
            total = 0
            for k in range(n):
                total += row[k] * b[k][j]
            to[j] = total % 1000


def main():
    n = 32
    a = make(n, 1)
    b = make(n, 2)
    c = make(n, 3)
    for _ in range(4):
        multiply(a, b, c)
        multiply(c, a, b)
    trace = 0
    total = 0
    for i in range(n):
        trace += b[i][i]
        for j in range(n):
            total += c[i][j] * (i + 2 * j)
    print(trace)
    print(total)


main()
