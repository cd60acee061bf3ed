# All ways to place queens that do not attack each other.
def place(row, n, columns, up, down):
    if row == n:
        return 1
    solutions = 0
    for column in range(n):
        if columns[column] or up[row + column] or down[row - column + n]:
            continue
        columns[column] = True
        up[row + column] = True
        down[row - column + n] = True
        solutions += place(row + 1, n, columns, up, down)
        columns[column] = False
        up[row + column] = False
        down[row - column + n] = False
    return solutions


def main():
    for n in range(4, 10):
        columns = [False] * n
        up = [False] * (2 * n)
        down = [False] * (2 * n + 1)
        print(place(0, n, columns, up, down))


main()
