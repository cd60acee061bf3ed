class EventBus:
    def __init__(self):
        self._handlers = {}

    def subscribe(self, event, handler, priority=0):
        self._handlers.setdefault(event, []).append((priority, handler))
        self._handlers[event].sort(key=lambda pair: -pair[0])

    def on(self, event, priority=0):
        def register(handler):
            self.subscribe(event, handler, priority)
            return handler
        return register

    def emit(self, event, *args, **kwargs):
        results = []
        for _, handler in self._handlers.get(event, []):
            results.append(handler(*args, **kwargs))
        return results

    def unsubscribe(self, event, handler):
        self._handlers[event] = [(p, h) for p, h in self._handlers.get(event, []) if h != handler]

bus = EventBus()

@bus.on("greet", priority=1)
def polite(name):
    return f"Good day, {name}"

@bus.on("greet")
def casual(name, punctuation="!"):
    return f"Hi {name}{punctuation}"

@bus.on("sum", priority=5)
def add(*values):
    return sum(values)

print(bus.emit("greet", "Ann"))
print(bus.emit("sum", 1, 2, 3))
bus.unsubscribe("greet", polite)
print(bus.emit("greet", "Bob"))
print(bus.emit("nothing"))
