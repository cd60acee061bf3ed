# A binary heap by hand, a stable queue of jobs, and heapsort.
class Heap:
    def __init__(self):
        self.items = []
        self.moves = 0

    def push(self, item):
        self.items.append(item)
        i = len(self.items) - 1
        while i > 0:
            parent = (i - 1) // 2
            if not self.items[i] < self.items[parent]:
                break
            self.swap(i, parent)
            i = parent

    def swap(self, i, j):
        self.items[i], self.items[j] = self.items[j], self.items[i]
        self.moves += 1

    def pop(self):
        if not self.items:
            raise IndexError("pop from an empty heap")
        top = self.items[0]
        last = self.items.pop()
        if self.items:
            self.items[0] = last
            self.sift(0)
        return top

    def sift(self, i):
        n = len(self.items)
        while True:
            left = 2 * i + 1
            right = left + 1
            smallest = i
            if left < n and self.items[left] < self.items[smallest]:
                smallest = left
            if right < n and self.items[right] < self.items[smallest]:
                smallest = right
            if smallest == i:
                return
            self.swap(i, smallest)
            i = smallest

    def __len__(self):
        return len(self.items)

    def __bool__(self):
        return len(self.items) > 0


class Job:
    sequence = 0

    def __init__(self, priority, name):
        self.priority = priority
        self.name = name
        Job.sequence += 1
        self.number = Job.sequence

    def __lt__(self, other):
        if self.priority != other.priority:
            return self.priority > other.priority
        return self.number < other.number

    def __repr__(self):
        return f"{self.name}({self.priority})"


def heapsort(values):
    h = Heap()
    for v in values:
        h.push(v)
    return [h.pop() for _ in range(len(h))]


queue = Heap()
for priority, name in [(2, "write"), (5, "boot"), (2, "read"), (9, "reset"), (1, "idle"), (5, "check")]:
    queue.push(Job(priority, name))
order = []
while queue:
    order.append(queue.pop())
    if len(order) == 3:
        queue.push(Job(7, "urgent"))
print(order)
try:
    queue.pop()
except IndexError as e:
    print(e)
print(heapsort([5, 2, 9, 1, 5, 6, -3]), heapsort("heap sort"), heapsort([2.5, -1.0]), heapsort([(2, "b"), (1, "z"), (2, "a")]))
seed = 42
values = []
for _ in range(200):
    seed = (seed * 16807) % 2147483647
    values.append(seed % 1000)
result = heapsort(values)
print(result == sorted(values), result[:5], result[-5:], len(result))
