# Observers: subjects, filters, history, and unsubscribing while notifying.
class Event:
    def __init__(self, source, kind, value):
        self.source = source
        self.kind = kind
        self.value = value

    def __repr__(self):
        return f"{self.source}.{self.kind}={self.value}"


class Observer:
    def notify(self, event):
        raise NotImplementedError

    def interested(self, event):
        return True


class Logger(Observer):
    def __init__(self):
        self.lines = []

    def notify(self, event):
        self.lines.append(repr(event))


class Alarm(Observer):
    def __init__(self, limit):
        self.limit = limit
        self.count = 0

    def interested(self, event):
        return event.kind == "temperature"

    def notify(self, event):
        if event.value > self.limit:
            self.count += 1
            print(f"ALARM {self.count}: {event}")


class Average(Observer):
    def __init__(self, kind):
        self.kind = kind
        self.values = []

    def interested(self, event):
        return event.kind == self.kind

    def notify(self, event):
        self.values.append(event.value)

    @property
    def mean(self):
        return sum(self.values) / len(self.values) if self.values else 0.0


class Once(Observer):
    def __init__(self, bus):
        self.bus = bus
        self.seen = None

    def notify(self, event):
        self.seen = event
        self.bus.unsubscribe(self)


class Bus:
    def __init__(self):
        self.observers = []
        self.delivered = 0

    def subscribe(self, observer):
        self.observers.append(observer)
        return observer

    def unsubscribe(self, observer):
        self.observers.remove(observer)

    def publish(self, source, kind, value):
        event = Event(source, kind, value)
        for observer in list(self.observers):
            if observer.interested(event):
                observer.notify(event)
                self.delivered += 1


class Thermostat:
    def __init__(self, name, bus):
        self.name = name
        self.bus = bus
        self._temperature = 20.0

    @property
    def temperature(self):
        return self._temperature

    @temperature.setter
    def temperature(self, value):
        if value != self._temperature:
            self._temperature = value
            self.bus.publish(self.name, "temperature", value)


bus = Bus()
log = Logger()
alarm = Alarm(25.0)
mean = Average("temperature")
once = Once(bus)
for o in [log, alarm, mean, once]:
    bus.subscribe(o)
kitchen = Thermostat("kitchen", bus)
hall = Thermostat("hall", bus)
kitchen.temperature = 22.5
kitchen.temperature = 22.5
hall.temperature = 26.0
bus.publish("door", "open", 1.0)
kitchen.temperature += 4.0
print(log.lines)
print(alarm.count, mean.mean, mean.values, once.seen, len(bus.observers), bus.delivered)
bus.unsubscribe(log)
hall.temperature = 30.0
print(len(log.lines), mean.mean, alarm.count)
try:
    bus.unsubscribe(log)
except ValueError:
    print("was not subscribed")
