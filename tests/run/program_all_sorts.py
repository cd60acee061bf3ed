import heapq
import time
from operator import itemgetter, attrgetter

def bubble_sort(seq):
    a = list(seq)
    changed = True
    while changed:
        changed = False
        for i in range(len(a) - 1):
            if a[i] > a[i+1]:
                a[i], a[i+1] = a[i+1], a[i]
                changed = True
    return a

def quick_sort(arr):
    less, pivot_list, more = [], [], []
    if len(arr) <= 1:
        return arr
    else:
        pivot = arr[0]
        for i in arr:
            if i < pivot:
                less.append(i)
            elif i > pivot:
                more.append(i)
            else:
                pivot_list.append(i)
        less = quick_sort(less)
        more = quick_sort(more)
        return less + pivot_list + more

def merge_sort(m):
    if len(m) <= 1:
        return m
    middle = len(m) // 2
    left = merge_sort(m[:middle])
    right = merge_sort(m[middle:])
    return list(merge(left, right))

def merge(left, right):
    result = []
    left_idx, right_idx = 0, 0
    while left_idx < len(left) and right_idx < len(right):
        if left[left_idx] <= right[right_idx]:
            result.append(left[left_idx])
            left_idx += 1
        else:
            result.append(right[right_idx])
            right_idx += 1
    if left_idx < len(left):
        result.extend(left[left_idx:])
    if right_idx < len(right):
        result.extend(right[right_idx:])
    return result

def heap_sort(lst):
    lst = lst[:]
    def sift_down(start, end):
        root = start
        while True:
            child = root * 2 + 1
            if child > end: break
            if child + 1 <= end and lst[child] < lst[child + 1]:
                child += 1
            if lst[root] < lst[child]:
                lst[root], lst[child] = lst[child], lst[root]
                root = child
            else:
                break
    for start in range((len(lst) - 2) // 2, -1, -1):
        sift_down(start, len(lst) - 1)
    for end in range(len(lst) - 1, 0, -1):
        lst[end], lst[0] = lst[0], lst[end]
        sift_down(0, end - 1)
    return lst

def shell_sort(seq):
    seq = seq.copy()
    inc = len(seq) // 2
    while inc:
        for i, el in enumerate(seq[inc:], inc):
            while i >= inc and seq[i - inc] > el:
                seq[i] = seq[i - inc]
                i -= inc
            seq[i] = el
        inc = 1 if inc == 2 else inc * 5 // 11
    return seq

def radix_sort(a, base=10):
    a = list(a)
    k = len(str(max(a)))
    for e in range(k):
        buckets = [[] for _ in range(base)]
        for x in a:
            buckets[x // base ** e % base].append(x)
        a = sum(buckets, [])
    return a

def counting_sort(array):
    mn, mx = min(array), max(array)
    count = [0] * (mx - mn + 1)
    for n in array:
        count[n - mn] += 1
    out = []
    for i, c in enumerate(count):
        out += [i + mn] * c
    return out

def insertion_sort(l, key=lambda x: x):
    l = l[:]
    for i in range(1, len(l)):
        j, x = i - 1, l[i]
        while j >= 0 and key(l[j]) > key(x):
            l[j + 1] = l[j]
            j -= 1
        l[j + 1] = x
    return l

def heapq_sort(it):
    h = list(it)
    heapq.heapify(h)
    return [heapq.heappop(h) for _ in range(len(h))]

data = [170, 45, 75, 90, 802, 24, 2, 66, 45, 17, 1]
t0 = time.time()
for f in (bubble_sort, quick_sort, merge_sort, heap_sort, shell_sort, radix_sort, counting_sort, insertion_sort, heapq_sort):
    result = f(data)
    print(f"{f.__name__:16s} {result} {'ok' if result == sorted(data) else 'BROKEN'}")
elapsed = time.time() - t0
assert elapsed >= 0
print(quick_sort(list("sorting strings")), merge_sort(["pear", "apple", "fig"]))
print(insertion_sort(["pear", "apple", "fig", "kiwi"], key=len))

class Student:
    def __init__(self, name, grade, age):
        self.name, self.grade, self.age = name, grade, age
    def __repr__(self):
        return repr((self.name, self.grade, self.age))
    def __lt__(self, other):
        return self.age < other.age

students = [Student('john', 'A', 15), Student('jane', 'B', 12), Student('dave', 'B', 10)]
print(sorted(students))
print(sorted(students, key=attrgetter('name')))
print(sorted(students, key=attrgetter('grade', 'age'), reverse=True))
rows = [('john', 'A', 15), ('jane', 'B', 12), ('dave', 'B', 10)]
print(sorted(rows, key=itemgetter(1, 2)), max(rows, key=itemgetter(2)), min(students))
print(sorted(rows, key=lambda r: (-ord(r[1]), r[0])))
print(heapq.nsmallest(3, data), heapq.nlargest(2, rows, key=lambda r: r[2]))
print(list(heapq.merge([1, 4, 7], [2, 5, 8], [0, 9])))
