"""Cooperative scheduler with generators, ring buffer, debounce, moving averages."""
from collections import deque


class RingBuffer:
    def __init__(self, size):
        self.data = bytearray(size)
        self.size = size
        self.head = 0
        self.tail = 0
        self.count = 0

    def put(self, b):
        if self.count == self.size:
            raise OverflowError("buffer full")
        self.data[self.head] = b
        self.head = (self.head + 1) % self.size
        self.count += 1

    def get(self):
        if not self.count:
            return None
        b = self.data[self.tail]
        self.tail = (self.tail + 1) % self.size
        self.count -= 1
        return b

    def __len__(self):
        return self.count

    def __iter__(self):
        for i in range(self.count):
            yield self.data[(self.tail + i) % self.size]

    def __repr__(self):
        return "<RingBuffer %d/%d [%s]>" % (self.count, self.size, " ".join("%02x" % b for b in self))


rb = RingBuffer(8)
for ch in b"hello":
    rb.put(ch)
print(rb, len(rb), bool(rb))
print(chr(rb.get()), chr(rb.get()))
try:
    for ch in "overflow!":
        rb.put(ord(ch))
except OverflowError as err:
    print("caught:", err)
out = []
while True:
    b = rb.get()
    if b is None:
        break
    out.append(b)
print(bytes(out), bytes(out).decode())


class Scheduler:
    def __init__(self):
        self.ready = deque()
        self.sleeping = []
        self.now = 0
        self.log = []

    def spawn(self, name, gen):
        self.ready.append((name, gen))

    def run(self, limit):
        while self.now < limit and (self.ready or self.sleeping):
            while self.ready:
                name, task = self.ready.popleft()
                try:
                    delay = next(task)
                except StopIteration:
                    self.log.append(f"[{self.now:4d}] {name} finished")
                    continue
                self.sleeping.append((self.now + delay, name, task))
            self.sleeping.sort(key=lambda t: (t[0], t[1]))
            self.now = self.sleeping[0][0] if self.sleeping else self.now
            while self.sleeping and self.sleeping[0][0] <= self.now:
                _, name, task = self.sleeping.pop(0)
                self.ready.append((name, task))


def blink(sched, pin, period, times):
    state = False
    for _ in range(times):
        state = not state
        print(f"t={sched.now:03d} {pin} {'ON' if state else 'OFF'}")
        yield period


def sensor(sched, values):
    for v in values:
        if v > 30:
            print("t=%03d ALARM %.1f" % (sched.now, v))
        yield 25


s = Scheduler()
s.spawn("blink", blink(s, "LED1", 10, 6))
s.spawn("sensor", sensor(s, [20.5, 31.2, 29.9, 33.0]))
s.run(200)
print("\n".join(s.log))


class Debouncer:
    IDLE, PRESSING, PRESSED, RELEASING = range(4)
    NAMES = ["IDLE", "PRESSING", "PRESSED", "RELEASING"]

    def __init__(self, threshold=3):
        self.state = self.IDLE
        self.count = 0
        self.threshold = threshold

    def update(self, level):
        event = None
        if self.state == self.IDLE:
            if level:
                self.state, self.count = self.PRESSING, 1
        elif self.state == self.PRESSING:
            if not level:
                self.state = self.IDLE
            else:
                self.count += 1
                if self.count >= self.threshold:
                    self.state = self.PRESSED
                    event = "down"
        elif self.state == self.PRESSED:
            if not level:
                self.state, self.count = self.RELEASING, 1
        else:
            if level:
                self.state = self.PRESSED
            else:
                self.count += 1
                if self.count >= self.threshold:
                    self.state = self.IDLE
                    event = "up"
        return event


d = Debouncer()
for i, level in enumerate(map(int, "010110111111010000011")):
    ev = d.update(level)
    if ev is not None:
        print(i, ev, Debouncer.NAMES[d.state])


def moving_average(n):
    window = deque([], n)

    def add(x):
        window.append(x)
        return sum(window) / len(window)

    return add


avg = moving_average(3)
print([round(avg(x), 2) for x in [1, 2, 3, 10, 20, 3]])


def median_filter(xs, k=3):
    h = k // 2
    return [sorted(xs[max(0, i - h):i + h + 1])[len(xs[max(0, i - h):i + h + 1]) // 2] for i in range(len(xs))]


print(median_filter([1, 1, 50, 2, 2, 3, -9, 4]))
