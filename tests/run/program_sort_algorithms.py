def bubble(a):
    a = a[:]
    n = len(a)
    for i in range(n):
        swapped = False
        for j in range(n - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                swapped = True
        if not swapped:
            break
    return a


def quick(a):
    if len(a) <= 1:
        return a
    p = a[len(a) // 2]
    return quick([x for x in a if x < p]) + [x for x in a if x == p] + quick([x for x in a if x > p])


def merge_sort(a):
    if len(a) < 2:
        return list(a)
    mid = len(a) // 2
    l, r = merge_sort(a[:mid]), merge_sort(a[mid:])
    out = []
    i = j = 0
    while i < len(l) and j < len(r):
        if l[i] <= r[j]:
            out.append(l[i]); i += 1
        else:
            out.append(r[j]); j += 1
    return out + l[i:] + r[j:]


def heap_sort(a):
    a = list(a)

    def sift(lo, hi):
        root = lo
        while True:
            child = 2 * root + 1
            if child > hi:
                break
            if child + 1 <= hi and a[child] < a[child + 1]:
                child += 1
            if a[root] < a[child]:
                a[root], a[child] = a[child], a[root]
                root = child
            else:
                break
    n = len(a)
    for s in range((n - 2) // 2, -1, -1):
        sift(s, n - 1)
    for e in range(n - 1, 0, -1):
        a[0], a[e] = a[e], a[0]
        sift(0, e - 1)
    return a


def counting(a):
    lo, hi = min(a), max(a)
    c = [0] * (hi - lo + 1)
    for x in a:
        c[x - lo] += 1
    return [i + lo for i, n in enumerate(c) for _ in range(n)]


data = [5, -2, 9, 1, 5, 6, 0, -7, 3]
want = sorted(data)
for f in (bubble, quick, merge_sort, heap_sort, counting):
    print(f.__name__, f(data) == want)
print(quick(["pear", "apple", "fig"]), merge_sort([2.5, -1.0, 0.5]))
people = [("Ann", 31, 1.7), ("Bob", 25, 1.82), ("Cy", 31, 1.65)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: (-p[1], p[0]), reverse=False))
people.sort(key=lambda p: p[2], reverse=True)
print([p[0] for p in people])
words = ["banana", "Apple", "cherry", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len))
print(sorted({"b": 2, "a": 3, "c": 1}.items(), key=lambda kv: kv[1]))
print(min(people, key=lambda p: p[1]), max([3, 1, 2]), min("hello"), max(1, 2.5, 2))
def bsearch(a, x):
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] == x:
            return mid
        elif a[mid] < x:
            lo = mid + 1
        else:
            hi = mid - 1
    return -1
print(bsearch(want, 6), bsearch(want, 4))
