# A discrete event simulation of a small post office.
class Event:
    def __init__(self, time, order, kind, customer):
        self.time = time
        self.order = order
        self.kind = kind
        self.customer = customer

    def __lt__(self, other):
        return (self.time, self.order) < (other.time, other.order)


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self, low, high):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return low + (self.state >> 8) % (high - low + 1)


class Customer:
    def __init__(self, number, arrival):
        self.number = number
        self.arrival = arrival
        self.start = None
        self.end = None

    def waited(self):
        return self.start - self.arrival


class Office:
    def __init__(self, desks, seed):
        self.random = Random(seed)
        self.free = desks
        self.queue = []
        self.events = []
        self.order = 0
        self.served = []
        self.longest = 0
        self.now = 0

    def schedule(self, delay, kind, customer):
        self.order += 1
        event = Event(self.now + delay, self.order, kind, customer)
        i = len(self.events)
        while i > 0 and event < self.events[i - 1]:
            i -= 1
        self.events.insert(i, event)

    def run(self, customers):
        at = 0
        for number in range(customers):
            at += self.random.next(1, 6)
            self.schedule(at, "arrive", Customer(number, at))
        while self.events:
            event = self.events.pop(0)
            self.now = event.time
            if event.kind == "arrive":
                self.queue.append(event.customer)
                self.longest = max(self.longest, len(self.queue))
            else:
                event.customer.end = self.now
                self.served.append(event.customer)
                self.free += 1
            while self.free and self.queue:
                customer = self.queue.pop(0)
                customer.start = self.now
                self.free -= 1
                self.schedule(self.random.next(3, 12), "leave", customer)

    def report(self):
        waits = [c.waited() for c in self.served]
        print(f"served {len(self.served)} until {self.now}, longest queue {self.longest}")
        print(f"waits: mean {sum(waits) / len(waits):.2f} max {max(waits)} none {waits.count(0)}")
        histogram = {}
        for w in waits:
            histogram[w // 5] = histogram.get(w // 5, 0) + 1
        for bucket in sorted(histogram):
            print(f"{bucket * 5:>3}-{bucket * 5 + 4:<3} {'*' * histogram[bucket]}")


for desks in (1, 2, 3):
    print("desks:", desks)
    office = Office(desks, 2024)
    office.run(40)
    office.report()
first = office.served[0]
print(first.number, first.arrival, first.start, first.end)
