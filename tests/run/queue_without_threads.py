import queue
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue

q = Queue(maxsize=2)
q.put("a")
q.put("b")
print(q.qsize(), q.full(), q.empty(), q.maxsize)
try:
    q.put("c", block=False)
except Full:
    print("full")
print(q.get(), q.get_nowait(), q.empty())
try:
    q.get(timeout=0.01)
except Empty:
    print("empty")
q.task_done()
q.task_done()
try:
    q.task_done()
except ValueError as e:
    print(e)
q.join()

stack = LifoQueue()
for i in range(3):
    stack.put(i)
while not stack.empty():
    print(stack.get(), end=" ")
print()

jobs = PriorityQueue()
jobs.put((3, "low"))
jobs.put((1, "high"))
jobs.put_nowait((2, "middle"))
while jobs.qsize():
    priority, name = jobs.get()
    print(priority, name)

s = queue.SimpleQueue()
s.put(1.5)
print(s.get(), s.empty())


class Worker:
    def __init__(self):
        self.inbox = Queue()
        self.done = []

    def run(self):
        while True:
            try:
                item = self.inbox.get_nowait()
            except queue.Empty:
                break
            self.done.append(item * 2)


w = Worker()
for i in [1, 2, 3]:
    w.inbox.put(i)
w.run()
print(w.done)
