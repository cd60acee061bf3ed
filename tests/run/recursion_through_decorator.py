def memo(f):
    cache = {}
    def wrap(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    return wrap
def grid(w, h):
    @memo
    def paths(x, y):
        if x == 0 or y == 0:
            return 1
        return paths(x - 1, y) + paths(x, y - 1)
    return paths(w, h)
print(grid(16, 16), grid(2, 2))
def knapsack(weights, values, room):
    def cached(f):
        seen = {}
        def g(i, left):
            key = (i, left)
            if key in seen:
                return seen[key]
            seen[key] = f(i, left)
            return seen[key]
        return g
    @cached
    def best(i, left):
        if i == len(weights):
            return 0
        without = best(i + 1, left)
        if weights[i] > left:
            return without
        return max(without, values[i] + best(i + 1, left - weights[i]))
    return best(0, room)
print(knapsack([2, 3, 4, 5], [3, 4, 5, 6], 5))
def counted():
    calls = 0
    def count(f):
        def inner(n):
            nonlocal calls
            calls += 1
            return f(n)
        return inner
    @count
    def fact(n):
        return 1 if n == 0 else n * fact(n - 1)
    a = fact(5)
    return a, calls
print(counted())
def words():
    def trace(f):
        def inner(text):
            print(">", text)
            return f(text)
        return inner
    @trace
    def shrink(text):
        if len(text) <= 1:
            return text
        return shrink(text[1:])
    return shrink("abc")
print(words())
def later():
    step = None
    def go(n):
        if n == 0:
            return "done"
        return step(n - 1)
    step = go
    return step(3)
print(later())
import functools
def fibs(n):
    @functools.lru_cache(maxsize=None)
    def fib(k):
        return k if k < 2 else fib(k - 1) + fib(k - 2)
    return fib(n)
print(fibs(40), fibs(10))
def lcs(a, b):
    @functools.cache
    def go(i, j):
        if i == len(a) or j == len(b):
            return 0
        if a[i] == b[j]:
            return 1 + go(i + 1, j + 1)
        return max(go(i + 1, j), go(i, j + 1))
    return go(0, 0)
print(lcs("abcde", "xaybzc"))
class Solver:
    def solve(self, coins, amount):
        @functools.lru_cache(None)
        def best(left):
            if left == 0:
                return 0
            found = 10 ** 6
            for c in coins:
                if c <= left:
                    found = min(found, 1 + best(left - c))
            return found
        return best(amount)
print(Solver().solve([1, 5, 12], 15))
