from functools import cache, lru_cache


@lru_cache
def partitions(n, k=1):
    return 1 + sum(partitions(n - i, i) for i in range(k, n // 2 + 1))


@cache
def power(base, exponent=2, *, scale=1):
    print("power", base, exponent, scale)
    return scale * base**exponent


print([partitions(n) for n in range(1, 20)])
print(partitions.cache_info().hits > 0)
print(power(3), power(3, 2), power(3), power(3, 3), power(2, scale=10), power(2, scale=10))


class Grid:
    def __init__(self, width):
        self.width = width

    @lru_cache(maxsize=None)
    def paths(self, x, y=0):
        if x == 0 or y == self.width:
            return 1
        return self.paths(x - 1, y) + self.paths(x, y + 1)


print(Grid(4).paths(4), Grid(3).paths(3, y=1))


def make():
    offset = 100

    @cache
    def add(a, b=offset):
        return a + b

    return add


print(make()(1), make()(1, 2))
