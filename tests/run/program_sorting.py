# The classic sorting algorithms, checked against each other.
class Random:
    def __init__(self, seed):
        self.x = seed

    def next(self, n):
        self.x = (self.x * 48271) % 2147483647
        return self.x % n


def bubble(a):
    n = len(a)
    swapped = True
    while swapped:
        swapped = False
        for i in range(1, n):
            if a[i - 1] > a[i]:
                a[i - 1], a[i] = a[i], a[i - 1]
                swapped = True
        n -= 1


def insertion(a):
    for i in range(1, len(a)):
        x = a[i]
        j = i - 1
        while j >= 0 and a[j] > x:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = x


def selection(a):
    for i in range(len(a)):
        k = i
        for j in range(i + 1, len(a)):
            if a[j] < a[k]:
                k = j
        a[i], a[k] = a[k], a[i]


def shell(a):
    gap = len(a) // 2
    while gap > 0:
        for i in range(gap, len(a)):
            x = a[i]
            while i >= gap and a[i - gap] > x:
                a[i] = a[i - gap]
                i -= gap
            a[i] = x
        gap //= 2


def merge_sort(a):
    if len(a) <= 1:
        return a
    mid = len(a) // 2
    left = merge_sort(a[:mid])
    right = merge_sort(a[mid:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def quick(a, low=0, high=None):
    if high is None:
        high = len(a) - 1
    while low < high:
        pivot = a[(low + high) // 2]
        i, j = low, high
        while i <= j:
            while a[i] < pivot:
                i += 1
            while a[j] > pivot:
                j -= 1
            if i <= j:
                a[i], a[j] = a[j], a[i]
                i += 1
                j -= 1
        if j - low < high - i:
            quick(a, low, j)
            low = i
        else:
            quick(a, i, high)
            high = j


def counting(a, limit):
    counts = [0] * limit
    for x in a:
        counts[x] += 1
    result = []
    for value, n in enumerate(counts):
        result += [value] * n
    return result


def radix(a):
    shift = 0
    while any(x >> shift for x in a):
        buckets = [[] for _ in range(16)]
        for x in a:
            buckets[x >> shift & 15].append(x)
        a = [x for bucket in buckets for x in bucket]
        shift += 4
    return a


def functional(a):
    if not a:
        return []
    head, *tail = a
    return functional([x for x in tail if x < head]) + [head] + functional([x for x in tail if x >= head])


random = Random(20240607)
values = [random.next(500) for _ in range(80)]
wanted = sorted(values)
results = {}
for name in ["bubble", "insertion", "selection", "shell", "quick"]:
    a = values[:]
    if name == "bubble":
        bubble(a)
    elif name == "insertion":
        insertion(a)
    elif name == "selection":
        selection(a)
    elif name == "shell":
        shell(a)
    else:
        quick(a)
    results[name] = a == wanted
results["merge"] = merge_sort(values) == wanted
results["counting"] = counting(values, 500) == wanted
results["radix"] = radix(values) == wanted
results["functional"] = functional(values) == wanted
print(results)
print(wanted[:8], wanted[-3:], values[:5])
words = "pear fig apple date cherry banana elder grape".split()
insertion(words)
print(words, merge_sort([2.5, -1.0, 2.5, 0.0]), merge_sort([(2, "b"), (1, "z")]))
quick(words[:2])
for case in [[], [1], [2, 1], [3, 3, 3], list(range(10)), list(range(10, 0, -1))]:
    b = case[:]
    quick(b)
    print(b == sorted(case), merge_sort(case) == b, functional(case) == b, end=" ")
print()
