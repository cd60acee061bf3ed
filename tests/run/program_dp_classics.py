def lcs(a, b):
    n, m = len(a), len(b)
    dp = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            if a[i - 1] == b[j - 1]:
                dp[i][j] = dp[i - 1][j - 1] + 1
            else:
                dp[i][j] = max(dp[i - 1][j], dp[i][j - 1])
    out = []
    i, j = n, m
    while i and j:
        if a[i - 1] == b[j - 1]:
            out.append(a[i - 1])
            i -= 1
            j -= 1
        elif dp[i - 1][j] >= dp[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return ''.join(reversed(out))


def knapsack(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[cap]


def edit_distance(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]


def coins(amount, denoms):
    INF = 10 ** 9
    dp = [0] + [INF] * amount
    for a in range(1, amount + 1):
        for d in denoms:
            if d <= a and dp[a - d] + 1 < dp[a]:
                dp[a] = dp[a - d] + 1
    return dp[amount] if dp[amount] != INF else -1


def lis(seq):
    import bisect
    tails = []
    for x in seq:
        k = bisect.bisect_left(tails, x)
        if k == len(tails):
            tails.append(x)
        else:
            tails[k] = x
    return len(tails)


def pascal(n):
    rows = [[1]]
    for _ in range(n - 1):
        r = rows[-1]
        rows.append([1] + [a + b for a, b in zip(r, r[1:])] + [1])
    return rows


def max_subarray(xs):
    best = cur = xs[0]
    for x in xs[1:]:
        cur = max(x, cur + x)
        best = max(best, cur)
    return best


print(lcs("AGGTAB", "GXTXAYB"))
print(knapsack([(1, 1), (3, 4), (4, 5), (5, 7)], 7))
print(edit_distance("kitten", "sitting"), edit_distance("", "abc"))
print(coins(11, [1, 5, 6]), coins(3, [2]))
print(lis([10, 9, 2, 5, 3, 7, 101, 18]))
for row in pascal(5):
    print(str(row).center(30))
print(max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]))
cache = {}


def grid_paths(r, c):
    if (r, c) in cache:
        return cache[(r, c)]
    if r == 0 or c == 0:
        result = 1
    else:
        result = grid_paths(r - 1, c) + grid_paths(r, c - 1)
    cache[(r, c)] = result
    return result


print(grid_paths(10, 10), len(cache))
