import math
class Menu:
    def __init__(self):
        self.entries = []
        self.by_key = {}
        self.add("q", "quit", None, ())
        self.add("p", "print", self.show, (1, 2))
    def add(self, key, title, action, extra):
        self.entries.append((key, title))
        self.by_key[key] = (title, action)
    def show(self):
        return "shown"
    def choose(self, key):
        title, action = self.by_key[key]
        if action is None:
            return title + ": nothing"
        return title + ": " + action()
m = Menu()
print(m.choose("q"), m.choose("p"), m.entries)
class Calc:
    def __init__(self):
        self.ops = {}
        self.ops["+"] = (lambda a, b: a + b, 2)
        self.ops["sqrt"] = (lambda a, b: math.sqrt(a), 1)
        self.ops["neg"] = (lambda a, b: -a, 1)
    def run(self, name, a, b=0.0):
        f, n = self.ops[name]
        return n, f(a, b)
c = Calc()
print(c.run("+", 1.5, 2.0), c.run("sqrt", 16.0), c.run("neg", 2.5))
def task_a(n):
    return n + 1
def task_b(n):
    return n * 2
class Scheduler:
    def __init__(self):
        self.jobs = []
    def at(self, when, fn, arg):
        self.jobs.append((when, fn, arg))
        self.jobs.sort(key=lambda j: j[0])
    def run(self):
        out = []
        while self.jobs:
            when, fn, arg = self.jobs.pop(0)
            out.append((when, fn(arg)))
        return out
s = Scheduler()
s.at(5, task_a, 10)
s.at(1, task_b, 20)
s.at(3, lambda n: n - 1, 30)
print(s.run())
table = {"a": (task_a, 1), "b": (task_b, None)}
for name in ["a", "b"]:
    f, arg = table[name]
    print(name, f(arg if arg is not None else 0))
