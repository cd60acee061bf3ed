def knapsack(items, capacity):
    best = [0] * (capacity + 1)
    keep = [[False] * (capacity + 1) for _ in items]
    for i, (name, weight, value) in enumerate(items):
        for c in range(capacity, weight - 1, -1):
            if best[c - weight] + value > best[c]:
                best[c] = best[c - weight] + value
                keep[i][c] = True
    chosen = []
    c = capacity
    for i in range(len(items) - 1, -1, -1):
        if keep[i][c]:
            chosen.append(items[i][0])
            c -= items[i][1]
    return best[capacity], chosen[::-1]


def coin_change(coins, amount):
    INF = 10 ** 9
    fewest = [0] + [INF] * amount
    last = [0] * (amount + 1)
    for a in range(1, amount + 1):
        for coin in coins:
            if coin <= a and fewest[a - coin] + 1 < fewest[a]:
                fewest[a] = fewest[a - coin] + 1
                last[a] = coin
    if fewest[amount] == INF:
        return None
    used = []
    while amount > 0:
        used.append(last[amount])
        amount -= last[amount]
    return used


def ways(coins, amount):
    table = [1] + [0] * amount
    for coin in coins:
        for a in range(coin, amount + 1):
            table[a] += table[a - coin]
    return table[amount]


def longest_increasing(values):
    lengths = [1] * len(values)
    previous = [-1] * len(values)
    for i in range(len(values)):
        for j in range(i):
            if values[j] < values[i] and lengths[j] + 1 > lengths[i]:
                lengths[i] = lengths[j] + 1
                previous[i] = j
    i = max(range(len(values)), key=lambda k: lengths[k])
    path = []
    while i >= 0:
        path.insert(0, values[i])
        i = previous[i]
    return path


def max_subarray(values):
    best = current = values[0]
    start = best_start = best_end = 0
    for i, v in enumerate(values[1:], 1):
        if current < 0:
            current = v
            start = i
        else:
            current += v
        if current > best:
            best, best_start, best_end = current, start, i
    return best, values[best_start:best_end + 1]


def matrix_chain(sizes):
    memo = {}

    def cost(i, j):
        if i == j:
            return 0
        if (i, j) not in memo:
            memo[i, j] = min(cost(i, k) + cost(k + 1, j) + sizes[i] * sizes[k + 1] * sizes[j + 1] for k in range(i, j))
        return memo[i, j]

    return cost(0, len(sizes) - 2), len(memo)


def paths(grid):
    counts = [[0] * len(grid[0]) for _ in grid]
    counts[0][0] = 1
    for y, row in enumerate(grid):
        for x, cell in enumerate(row):
            if cell == "#":
                counts[y][x] = 0
                continue
            if y > 0:
                counts[y][x] += counts[y - 1][x]
            if x > 0:
                counts[y][x] += counts[y][x - 1]
    return counts[-1][-1]


print(knapsack([("map", 9, 150), ("water", 153, 200), ("book", 30, 10), ("tin", 68, 45), ("soap", 4, 50), ("tent", 200, 150)], 250))
print(coin_change([1, 5, 10, 25], 63), coin_change([4, 6], 7), coin_change([1, 3, 4], 6), ways([1, 2, 5], 11))
print(longest_increasing([3, 1, 8, 2, 5, 9, 4, 7]), max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_subarray([-3, -1, -2]))
print(matrix_chain([10, 30, 5, 60, 10]), paths(["....", ".#..", "...#", "...."]))
