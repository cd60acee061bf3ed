def permutations(items):
    """All orders, by recursion."""
    if not items:
        yield []
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [x] + rest


def heaps(items):
    """All orders, by swapping in place."""
    n = len(items)
    c = [0] * n
    yield items[:]
    i = 0
    while i < n:
        if c[i] < i:
            k = 0 if i % 2 == 0 else c[i]
            items[k], items[i] = items[i], items[k]
            yield items[:]
            c[i] += 1
            i = 0
        else:
            c[i] = 0
            i += 1


def next_permutation(a):
    i = len(a) - 2
    while i >= 0 and a[i] >= a[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(a) - 1
    while a[j] <= a[i]:
        j -= 1
    a[i], a[j] = a[j], a[i]
    a[i + 1:] = reversed(a[i + 1:])
    return True


def choose(items, k):
    result = []

    def go(start, chosen):
        if len(chosen) == k:
            result.append(chosen[:])
            return
        for i in range(start, len(items)):
            chosen.append(items[i])
            go(i + 1, chosen)
            chosen.pop()

    go(0, [])
    return result


def gray_code(n):
    for i in range(1 << n):
        yield format(i ^ i >> 1, f"0{n}b")


def partitions(n, largest=0):
    if largest == 0:
        largest = n
    if n == 0:
        yield []
        return
    for part in range(min(n, largest), 0, -1):
        for rest in partitions(n - part, part):
            yield [part] + rest


def cartesian(*pools):
    results = [[]]
    for pool in pools:
        results = [r + [x] for r in results for x in pool]
    return results


def power_set(items):
    for mask in range(2 ** len(items)):
        yield [x for i, x in enumerate(items) if mask >> i & 1]


print(list(permutations([1, 2, 3])))
print(len(list(heaps([1, 2, 3, 4]))), sorted(heaps(list("abc"))) == sorted(permutations(list("abc"))))
a = [1, 2, 2, 3]
count = 1
while next_permutation(a):
    count += 1
print(count, a, choose("abcd", 2), len(choose(list(range(6)), 3)))
print(list(gray_code(3)), list(partitions(5)), sum(1 for _ in partitions(12)))
print(cartesian([1, 2], [3], [4, 5]), list(power_set(["x", "y", "z"])))
word = sorted("level")
seen = ["".join(word)]
while next_permutation(word):
    seen.append("".join(word))
print(len(seen), seen[:3], seen[-1], sum(1 for w in seen if w == w[::-1]))
