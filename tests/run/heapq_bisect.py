import heapq
import bisect
h = []
for x in [5, 1, 8, 3, 2]:
    heapq.heappush(h, x)
print([heapq.heappop(h) for _ in range(5)])
items = [(3, "c"), (1, "a"), (2, "b")]
heapq.heapify(items)
print(heapq.heappop(items), heapq.nsmallest(2, [4, 1, 3]), heapq.nlargest(2, [4, 1, 3]), heapq.heappushpop([2, 5], 1))
a = [1, 3, 3, 7]
print(bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 0), bisect.bisect(a, 9))
bisect.insort(a, 4)
print(a)
