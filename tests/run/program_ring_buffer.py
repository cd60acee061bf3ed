# A ring buffer with overwrite, and statistics over a moving window.
class RingBuffer:
    def __init__(self, capacity):
        if capacity <= 0:
            raise ValueError("capacity must be positive")
        self.data = [0.0] * capacity
        self.capacity = capacity
        self.head = 0
        self.count = 0

    def push(self, value):
        self.data[(self.head + self.count) % self.capacity] = value
        if self.count < self.capacity:
            self.count += 1
        else:
            self.head = (self.head + 1) % self.capacity

    def pop(self):
        if self.count == 0:
            raise IndexError("buffer is empty")
        value = self.data[self.head]
        self.head = (self.head + 1) % self.capacity
        self.count -= 1
        return value

    def __len__(self):
        return self.count

    def __getitem__(self, i):
        if i < 0:
            i += self.count
        if not 0 <= i < self.count:
            raise IndexError(f"index {i} of {self.count}")
        return self.data[(self.head + i) % self.capacity]

    def __iter__(self):
        for i in range(self.count):
            yield self[i]

    def __repr__(self):
        return "Ring(" + ", ".join(f"{x:g}" for x in self) + ")"

    @property
    def full(self):
        return self.count == self.capacity


class MovingStats:
    def __init__(self, size):
        self.window = RingBuffer(size)
        self.total = 0.0

    def add(self, x):
        if self.window.full:
            self.total -= self.window.pop()
        self.window.push(x)
        self.total += x
        return self

    def mean(self):
        return self.total / len(self.window)

    def spread(self):
        return max(self.window) - min(self.window)


ring = RingBuffer(4)
for i in range(6):
    ring.push(i * 1.5)
    print(len(ring), ring, ring.full)
print(ring[0], ring[-1], list(ring), sum(ring), 4.5 in ring, 0.0 in ring)
print(ring.pop(), ring.pop(), ring)
ring.push(100.25)
print(ring, ring[2])
for index in (3, -4):
    try:
        print(ring[index])
    except IndexError as e:
        print("IndexError:", e)
while len(ring):
    ring.pop()
try:
    ring.pop()
except IndexError as e:
    print(e)
try:
    RingBuffer(0)
except ValueError as e:
    print(e)
stats = MovingStats(3)
for x in [4.0, 8.0, 6.0, 10.0, 2.0, 9.5]:
    stats.add(x)
    print(f"{x:6.2f} mean {stats.mean():6.3f} spread {stats.spread():5.2f}")
