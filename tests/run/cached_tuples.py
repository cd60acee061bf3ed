from functools import lru_cache


@lru_cache(None)
def ways(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


print(ways(100, (50, 25, 10, 5, 1)), ways(60, (20, 10, 5)))


def count(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return count(amount - coins[0], coins) + count(amount, coins[1:])


print(count(30, (10, 5, 1)))


@lru_cache(maxsize=None)
def best(items, room):
    if not items:
        return 0
    (weight, value), rest = items[0], items[1:]
    without = best(rest, room)
    if weight > room:
        return without
    return max(without, value + best(rest, room - weight))


print(best(((12, 4), (2, 2), (1, 1), (4, 10), (1, 2)), 15))
history = [("k", 1)]
history.append(("z", {"b": 2}.get("a")))
for name, old in history:
    print(name, "nothing" if old is None else old)
