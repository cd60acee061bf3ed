class RingBuffer:
    """Fixed-size ring buffer."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.data = [None] * capacity
        self.head = 0
        self.count = 0

    def push(self, item):
        idx = (self.head + self.count) % self.capacity
        self.data[idx] = item
        if self.count == self.capacity:
            self.head = (self.head + 1) % self.capacity
        else:
            self.count += 1

    def pop(self):
        if self.count == 0:
            raise IndexError("pop from empty buffer")
        item = self.data[self.head]
        self.data[self.head] = None
        self.head = (self.head + 1) % self.capacity
        self.count -= 1
        return item

    def __len__(self):
        return self.count

    def __iter__(self):
        for i in range(self.count):
            yield self.data[(self.head + i) % self.capacity]

    def __repr__(self):
        return "RingBuffer(" + ", ".join(str(x) for x in self) + ")"

    def is_full(self):
        return self.count == self.capacity


rb = RingBuffer(4)
for i in range(6):
    rb.push(i * i)
    print(rb, len(rb), rb.is_full())

print(rb.pop())
print(rb.pop())
print(list(rb))
print(sum(rb))
while len(rb) > 0:
    print("drain", rb.pop())
try:
    rb.pop()
except IndexError as e:
    print("error:", e)


class MovingAverage:
    def __init__(self, n):
        self.buf = RingBuffer(n)

    def add(self, x):
        self.buf.push(x)
        return sum(self.buf) / len(self.buf)


ma = MovingAverage(3)
for v in [1.0, 2.0, 6.0, 10.5, -3.25]:
    print(f"{v:6.2f} -> {ma.add(v):.3f}")
