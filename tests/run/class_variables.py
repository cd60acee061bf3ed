class Device:
    count = 0
    names = []
    timeout = 5
    def __init__(self, name):
        self.name = name
        Device.count += 1
        Device.names.append(name)
class Fast(Device):
    timeout = 1
class Custom(Device):
    pass
a = Device("a")
b = Fast("b")
c = Custom("c")
print(Device.count, Fast.count, a.count, Device.names, b.names)
print(a.timeout, b.timeout, c.timeout, Device.timeout, Fast.timeout, Custom.timeout)
Device.timeout = 50
print(a.timeout, b.timeout, c.timeout)
a.timeout = 7
print(a.timeout, c.timeout, Device.timeout)
class Tally:
    n = 0
    def bump(self):
        self.n += 1
        return self.n
x = Tally()
y = Tally()
print(x.bump(), x.bump(), y.bump(), Tally.n, x.n, y.n)
Tally.n = 100
print(Tally().bump(), x.n, Tally.n)
