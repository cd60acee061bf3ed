# The program of bench/warm: classes, containers, text and a generator, as programs for small boards have them.


class Ring:
    """The last few values, in memory that never grows."""

    def __init__(self, size):
        self.values = [0.0] * size
        self.next = 0
        self.count = 0

    def add(self, value):
        self.values[self.next] = value
        self.next = (self.next + 1) % len(self.values)
        self.count = min(self.count + 1, len(self.values))

    def __iter__(self):
        start = self.next - self.count
        for i in range(self.count):
            yield self.values[(start + i) % len(self.values)]


class Sensor:
    def __init__(self, name, unit, limit):
        self.name = name
        self.unit = unit
        self.limit = limit
        self.history = Ring(8)
        self.alarms = 0

    def record(self, value):
        self.history.add(value)
        if value > self.limit:
            self.alarms += 1
            print(f"! {self.name}: {value:.1f} {self.unit} is above {self.limit:.1f}")

    def report(self):
        values = list(self.history)
        average = sum(values) / len(values)
        bar = "#" * int(10 * average / self.limit)
        return f"{self.name:<12}{min(values):8.1f}{average:8.1f}{max(values):8.1f} {self.unit:<4}{bar}"


class Counter:
    def __init__(self):
        self.seen = {}

    def note(self, word):
        self.seen[word] = self.seen.get(word, 0) + 1

    def most_common(self):
        pairs = [(count, word) for word, count in self.seen.items()]
        pairs.sort()
        return pairs[-1]


def noise(seed):
    """A small generator of pseudo-random numbers between -1 and 1."""
    while True:
        seed = (seed * 1103515245 + 12345) % 2147483648
        yield seed / 1073741824 - 1


def checksum(data):
    total = 0
    for position, letter in enumerate(data):
        total = (total * 31 + ord(letter) * (position + 1)) % 65521
    return total


def parse(line):
    name, _, rest = line.partition("=")
    if not rest:
        raise ValueError("no value for " + name)
    return name.strip(), int(rest)


settings = {}
for line in ["rate = 8", "window=4", "broken"]:
    try:
        key, number = parse(line)
        settings[key] = number
    except ValueError as error:
        print("settings:", error)

sensors = [Sensor("temperature", "C", 24.0), Sensor("pressure", "hPa", 1020.0)]
random = noise(7)
counter = Counter()
for minute in range(1, LIMIT):
    for sensor in sensors:
        drift = minute * 0.002 * sensor.limit
        sensor.record(sensor.limit * 0.94 + drift + next(random) * sensor.limit * 0.025)
        counter.note(sensor.name if sensor.alarms % 2 else sensor.unit)
    if minute % settings["rate"] == 0:
        for sensor in sensors:
            print(sensor.report())

count, word = counter.most_common()
print(f"{word}: {count}, checksum {checksum(word)}, window {settings['window']}")
