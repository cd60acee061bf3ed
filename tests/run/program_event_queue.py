class LCG:
    def __init__(self, seed=42):
        self.state = seed

    def next(self):
        self.state = (self.state * 1103515245 + 12345) & 0x7fffffff
        return self.state

    def randint(self, a, b):
        return a + self.next() % (b - a + 1)

    def random(self):
        return self.next() / 0x80000000

    def choice(self, seq):
        return seq[self.next() % len(seq)]

    def shuffle(self, lst):
        for i in range(len(lst) - 1, 0, -1):
            j = self.next() % (i + 1)
            lst[i], lst[j] = lst[j], lst[i]


class Event:
    def __init__(self, time, name, action):
        self.time = time
        self.name = name
        self.action = action

    def __lt__(self, other):
        return (self.time, self.name) < (other.time, other.name)


import heapq


class Simulator:
    def __init__(self):
        self.queue = []
        self.now = 0
        self.log = []

    def schedule(self, delay, name, action):
        heapq.heappush(self.queue, Event(self.now + delay, name, action))

    def run(self, until):
        while self.queue and self.queue[0].time <= until:
            ev = heapq.heappop(self.queue)
            self.now = ev.time
            self.log.append((ev.time, ev.name))
            ev.action(self)


rng = LCG(7)
print([rng.randint(1, 6) for _ in range(10)])
print("%.6f %.6f" % (rng.random(), rng.random()))
deck = list(range(10))
rng.shuffle(deck)
print(deck)
print(rng.choice(["red", "green", "blue"]))
inside = 0
N = 2000
for _ in range(N):
    x = rng.random()
    y = rng.random()
    if x * x + y * y <= 1:
        inside += 1
print("pi ~", 4 * inside / N)

counter = [0]


def blink(sim):
    counter[0] += 1
    if counter[0] < 5:
        sim.schedule(10, "blink", blink)


def report(sim):
    print("t=%d blinks=%d" % (sim.now, counter[0]))
    sim.schedule(25, "report", report)


sim = Simulator()
sim.schedule(0, "blink", blink)
sim.schedule(5, "report", report)
sim.run(100)
print(sim.log)
