import heapq


class Job:
    def __init__(self, name):
        self.name = name


jobs = []
for i, name in enumerate(["c", "a", "b", "a"]):
    heapq.heappush(jobs, (len(name), i, Job(name)))
while jobs:
    size, i, job = heapq.heappop(jobs)
    print(size, i, job.name)

print([job.name for _, job in sorted([(2, Job("x")), (1, Job("y"))])])
try:
    print((1, Job("x")) < (1, Job("y")))
except TypeError as e:
    print("TypeError:", e)
try:
    print(min([(3, [1], {"a": 1}), (3, [1], {"b": 2})]))
except TypeError as e:
    print("TypeError:", e)
