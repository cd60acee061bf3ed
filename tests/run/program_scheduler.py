# Cooperative tasks as generators: sleeping, channels, and results.
class Task:
    count = 0

    def __init__(self, name, body):
        Task.count += 1
        self.number = Task.count
        self.name = name
        self.body = body
        self.wake = 0
        self.steps = 0

    def __repr__(self):
        return f"{self.name}#{self.number}"


class Scheduler:
    def __init__(self):
        self.now = 0
        self.tasks = []
        self.finished = []
        self.trace = []

    def spawn(self, name, body):
        task = Task(name, body)
        task.wake = self.now
        self.tasks.append(task)
        return task

    def run(self, until=1000):
        while self.tasks:
            task = min(self.tasks, key=lambda t: (t.wake, t.number))
            if task.wake > until:
                break
            self.now = max(self.now, task.wake)
            try:
                delay = next(task.body)
                task.steps += 1
                task.wake = self.now + delay
            except StopIteration:
                self.tasks.remove(task)
                self.finished.append(task)
                self.trace.append(f"{self.now}:{task.name} done")
            except ValueError as e:
                self.tasks.remove(task)
                self.trace.append(f"{self.now}:{task.name} failed: {e}")
        for task in self.tasks:
            task.body.close()


class Channel:
    def __init__(self, limit):
        self.items = []
        self.limit = limit
        self.closed = False

    def full(self):
        return len(self.items) >= self.limit


def producer(s, channel, n):
    for i in range(n):
        while channel.full():
            yield 1
        channel.items.append(i * i)
        s.trace.append(f"{s.now}:put {i * i}")
        yield 2
    channel.closed = True


def consumer(s, channel, name, results):
    while True:
        while not channel.items:
            if channel.closed:
                return
            yield 1
        value = channel.items.pop(0)
        s.trace.append(f"{s.now}:{name} got {value}")
        results.append((name, value))
        yield 5


def ticker(s, period):
    try:
        while True:
            yield period
            s.trace.append(f"{s.now}:tick")
    finally:
        s.trace.append("ticker closed")


def failing(n):
    yield n
    raise ValueError("broken after " + str(n))


scheduler = Scheduler()
channel = Channel(2)
results = []
scheduler.spawn("producer", producer(scheduler, channel, 5))
scheduler.spawn("left", consumer(scheduler, channel, "left", results))
scheduler.spawn("right", consumer(scheduler, channel, "right", results))
scheduler.spawn("ticker", ticker(scheduler, 10))
scheduler.spawn("failing", failing(7))
scheduler.run(25)
for line in scheduler.trace:
    print(line)
print(results, scheduler.now, scheduler.finished, [t.name for t in scheduler.tasks])
