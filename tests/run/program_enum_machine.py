from enum import Enum


class State(Enum):
    IDLE = 0
    RUNNING = 1
    PAUSED = 2
    STOPPED = 3


class Color(Enum):
    RED = "red"
    GREEN = "green"

    def shout(self):
        return self.value.upper() + "!"


TRANSITIONS = {
    (State.IDLE, "start"): State.RUNNING,
    (State.RUNNING, "pause"): State.PAUSED,
    (State.PAUSED, "resume"): State.RUNNING,
    (State.RUNNING, "stop"): State.STOPPED,
    (State.PAUSED, "stop"): State.STOPPED,
}


class Machine:
    def __init__(self):
        self.state = State.IDLE
        self.log = []
        self.handlers = {}

    def on(self, state, fn):
        self.handlers.setdefault(state, []).append(fn)

    def fire(self, event):
        key = (self.state, event)
        if key not in TRANSITIONS:
            self.log.append("ignored %s in %s" % (event, self.state.name))
            return False
        self.state = TRANSITIONS[key]
        self.log.append(f"{event} -> {self.state.name}")
        for h in self.handlers.get(self.state, []):
            h(self)
        return True


def announce(m):
    print("now in", m.state)


m = Machine()
m.on(State.STOPPED, announce)
for ev in ["start", "start", "pause", "resume", "stop", "resume"]:
    m.fire(ev)
print("\n".join(m.log))
print(m.state, m.state.value, m.state == State.STOPPED, m.state is State.IDLE)
for s in State:
    print(s.name, s.value)
print(State(1), State["PAUSED"], Color.RED.shout(), Color("green"), len(State))
print(repr(Color.RED), [c.value for c in Color])


class TrafficLight:
    ORDER = ["green", "yellow", "red"]
    TIMES = {"green": 3, "yellow": 1, "red": 2}

    def __init__(self):
        self.index = 0
        self.left = self.TIMES[self.color]

    @property
    def color(self):
        return self.ORDER[self.index]

    def tick(self):
        self.left -= 1
        if self.left == 0:
            self.index = (self.index + 1) % len(self.ORDER)
            self.left = self.TIMES[self.color]


t = TrafficLight()
seq = []
for _ in range(10):
    seq.append(t.color[0])
    t.tick()
print("".join(seq))
