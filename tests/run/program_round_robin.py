from collections import deque


class Task:
    _next_id = 1

    def __init__(self, name, burst, priority=0):
        self.id = Task._next_id
        Task._next_id += 1
        self.name = name
        self.burst = burst
        self.remaining = burst
        self.priority = priority
        self.finished_at = None

    def run(self, quantum):
        used = min(quantum, self.remaining)
        self.remaining -= used
        return used

    @property
    def done(self):
        return self.remaining == 0

    def __repr__(self):
        return f"<Task {self.id} {self.name} {self.remaining}/{self.burst}>"


class RoundRobin:
    def __init__(self, quantum=3):
        self.quantum = quantum
        self.queue = deque()
        self.clock = 0
        self.timeline = []

    def add(self, *tasks):
        for t in tasks:
            self.queue.append(t)

    def step(self):
        if not self.queue:
            return False
        task = self.queue.popleft()
        used = task.run(self.quantum)
        self.timeline.append((self.clock, task.name, used))
        self.clock += used
        if task.done:
            task.finished_at = self.clock
        else:
            self.queue.append(task)
        return True

    def run(self):
        while self.step():
            pass


class PriorityScheduler(RoundRobin):
    def step(self):
        if not self.queue:
            return False
        best = min(self.queue, key=lambda t: (t.priority, t.id))
        self.queue.remove(best)
        used = best.run(best.remaining)
        self.timeline.append((self.clock, best.name, used))
        self.clock += used
        best.finished_at = self.clock
        return True


def report(s, tasks):
    print(type(s).__name__, "clock =", s.clock)
    for start, name, used in s.timeline:
        print(f"  {start:>3} {name:<6}{'#' * used}")
    avg = sum(t.finished_at for t in tasks) / len(tasks)
    print("  avg turnaround: %.2f" % avg)


for cls in (RoundRobin, PriorityScheduler):
    tasks = [Task("idle", 5, 9), Task("io", 2, 1), Task("calc", 7, 5)]
    s = cls()
    s.add(*tasks)
    print(tasks[0], len(s.queue))
    s.run()
    report(s, tasks)
