# functions of different kinds in one place, called in their own ways; functions compared
import operator as op
env = {"+": op.add, "abs": abs, "list": lambda *x: list(x), "pi": 3}
def call(name, *args):
    return env[name](*args)
print(call("+", 1, 2), call("abs", -3), call("list", 1, 2))
table = {"neg": lambda x: -x, "add": lambda x, y: x + y, "none": lambda: "nothing"}
print(table["neg"](3), table["add"](1, 2), table["none"]())
for name, args in [("neg", (4,)), ("add", (5, 6)), ("none", ())]:
    print(name, table[name](*args))
class D:
    def __init__(self):
        self.obs = []
    def attach(self, fn):
        self.obs.append(fn)
        return lambda: self.obs.remove(fn)
d = D()
detach = d.attach(print)
d.attach(lambda a: print("got", a))
detach()
print(len(d.obs))
for o in d.obs:
    o(5)
class Bus:
    def __init__(self):
        self.handlers = []
    def on(self, h):
        if h not in self.handlers:
            self.handlers.append(h)
    def off(self, h):
        self.handlers.remove(h)
    def fire(self, v):
        for h in self.handlers:
            h(v)
class L:
    def __init__(self, name):
        self.name = name
    def hear(self, v):
        print(self.name, v)
a, b = L("a"), L("b")
bus = Bus()
bus.on(a.hear)
bus.on(b.hear)
bus.on(a.hear)
def plain(v):
    print("plain", v)
bus.on(plain)
bus.fire(1)
bus.off(a.hear)
bus.fire(2)
bus.off(plain)
bus.fire(3)
print(a.hear == a.hear, a.hear == b.hear, plain == plain, plain is plain)
