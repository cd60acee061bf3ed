import itertools


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    for i, x in enumerate(it):
        if i >= n:
            return
        yield x


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1


def chunks(seq, n):
    for i in range(0, len(seq), n):
        yield seq[i:i + n]


def flatten(t):
    for a in t:
        for b in a:
            yield b


def countdown(n):
    while n > 0:
        yield n
        n -= 1


class Range2:
    def __init__(self, lo, hi):
        self.lo, self.hi = lo, hi

    def __iter__(self):
        self.cur = self.lo
        return self

    def __next__(self):
        if self.cur >= self.hi:
            raise StopIteration
        self.cur += 1
        return self.cur - 1


def running_average():
    total = 0.0
    count = 0
    avg = 0.0
    while True:
        x = yield avg
        total += x
        count += 1
        avg = total / count


print(list(take(10, fib())))
print(list(itertools.islice(primes(), 10)))
print(list(chunks("abcdefgh", 3)), list(chunks([1, 2, 3, 4, 5], 2)))
print(list(flatten([[1, 2], [3], []])))
print(sum(x * x for x in range(10) if x % 2), max(len(w) for w in ["a", "bbb", "cc"]))
print(list(Range2(3, 7)), [a * b for a, b in zip(Range2(0, 3), Range2(5, 9))])
g = running_average()
next(g)
print([g.send(v) for v in [10, 20, 60]])
print(list(itertools.chain([1, 2], [3])), list(itertools.accumulate([1, 2, 3, 4])))
print([(k, list(v)) for k, v in itertools.groupby("aabccc")])
print(list(itertools.product([0, 1], repeat=2)), list(itertools.combinations([1, 2, 3], 2)))
print(list(itertools.permutations("abc"))[:3], list(zip(itertools.count(1), "xyz")))
print(list(itertools.takewhile(lambda x: x < 4, [1, 3, 5, 2])), list(itertools.dropwhile(lambda x: x < 4, [1, 3, 5, 2])))
it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, -1))
print(any(x > 3 for x in [1, 2]), all([]), list(map(lambda x: x + 1, [1, 2])), list(filter(None, [0, 1, 2])))
print(list(reversed([1, 2, 3])), dict(zip("ab", [1, 2])), list(enumerate("ab", start=1)))
