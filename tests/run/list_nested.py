grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
grid[1][2] += 7
print(grid, len(grid), len(grid[0]), grid[1][2], grid[-1][-1])
shared = [[0] * 2] * 3
shared[0][0] = 1
print(shared)
rows = []
for i in range(3):
    row = []
    for j in range(3):
        row.append(i * 3 + j)
    rows.append(row)
print(rows)
print([sum(r) for r in rows], sum(sum(r) for r in rows), [list(c) for c in zip(*[(1, 2), (3, 4)])])
for row in rows:
    row.reverse()
print(rows, rows[0] + rows[1], [r[0] for r in rows], max(rows), [[]], [[[1]]])
cube = [[[k for k in range(2)] for j in range(2)] for i in range(2)]
cube[1][0][1] = 9
print(cube)
