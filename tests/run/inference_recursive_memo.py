def chain(dims):
    memo = {}
    def cost(i, j):
        if i == j:
            return 0
        if (i, j) in memo:
            return memo[(i, j)]
        best = min(cost(i, k) + cost(k + 1, j) + dims[i] * dims[k + 1] * dims[j + 1] for k in range(i, j))
        memo[(i, j)] = best
        return best
    return cost(0, len(dims) - 2), len(memo)
print(chain([10, 100, 5, 50]))
