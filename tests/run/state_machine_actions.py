class State:
    def __init__(self, name):
        self.name = name
        self.transitions = {}
    def on(self, event, target, action=None, guard=None):
        self.transitions[event] = (target, action, guard)
        return self
class Machine:
    def __init__(self, start):
        self.state = start
        self.history = []
    def fire(self, event, *args):
        entry = self.state.transitions.get(event)
        if entry is None:
            print(f"{self.state.name}: ignored {event}")
            return False
        target, action, guard = entry
        if guard is not None and not guard(*args):
            print(f"{self.state.name}: guarded {event}")
            return False
        if action is not None:
            action(*args)
        self.history.append(f"{self.state.name}->{target.name}")
        self.state = target
        return True
idle, running, done = State("idle"), State("running"), State("done")
idle.on("start", running, action=lambda job: print("starting", job), guard=lambda job: job != "")
running.on("finish", done, action=lambda: print("finished")).on("cancel", idle)
m = Machine(idle)
m.fire("finish")
m.fire("start", "")
m.fire("start", "job1")
m.fire("cancel")
m.fire("start", "job2")
m.fire("finish")
print(m.history)
def trampoline(f, *args):
    result = f(*args)
    while callable(result):
        result = result()
    return result
def fact(n, acc=1):
    return acc if n <= 1 else lambda: fact(n - 1, acc * n)
print(trampoline(fact, 10))
