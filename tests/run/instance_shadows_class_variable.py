class Sensor:
    unit = "C"
    period = 1.0
    limit = None
    log = []
    def __init__(self, name):
        self.name = name
    def show(self):
        return f"{self.name} {self.period} {self.unit} {self.limit}"
    def fresh_log(self):
        self.log = [self.name]
class Slow(Sensor):
    period = 60.0
class Quiet(Sensor):
    def __init__(self, name):
        super().__init__(name)
        if name == "q":
            self.unit = "K"
a = Sensor("a")
b = Slow("b")
q = Quiet("q")
r = Quiet("r")
for s in [a, b, q, r]:
    print(s.show())
a.period = 2.5
b.limit = 5
for s in [a, b, q, r]:
    print(s.show())
Sensor.period = 10.0
Slow.period = 90.0
for s in [a, b, q, r]:
    print(s.show(), s.period)
b.period = 3.0
Slow.period = 100.0
print(b.period, Slow("z").period, Slow.period, Sensor.period)
a.log.append("first")
b.log.append("second")
print(a.log, q.log, Sensor.log)
a.fresh_log()
a.log.append("own")
print(a.log, b.log, Slow.log)
class Counter:
    made = 0
    step = 1
    def __init__(self):
        Counter.made += 1
        self.value = 0
    def up(self):
        self.value += self.step
        return self.value
c = Counter()
d = Counter()
d.step = 5
print(c.up(), d.up(), c.up(), d.up(), Counter.made, c.made, Counter.step)
c.made = 99
e = Counter()
print(c.made, d.made, e.made, Counter.made)
