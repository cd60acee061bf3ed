class Commands:
    def __init__(self):
        self.table = {}
        self.add("a", self.do_a, 1)
        self.add("b", self.do_b, None)

    def add(self, name, function, count):
        self.table[name] = (function, count)

    def do_a(self, args):
        return "A" + args[0]

    def do_b(self, args):
        return "B"

    def run(self, name, args):
        function, count = self.table[name]
        if count is not None and len(args) != count:
            return "wrong number"
        return function(args)


commands = Commands()
print(commands.run("a", ["1"]), commands.run("b", []), commands.run("a", []))
operations = {"+": lambda a, b: a + b, "*": lambda a, b: a * b}
print(operations["+"](2, 3), operations["*"](2, 3))


def double(x):
    return x * 2


def increment(x):
    return x + 1


for function in [double, increment]:
    print(function(10))


class Event:
    def __init__(self, time, action):
        self.time = time
        self.action = action


queue = [Event(1, double)]
queue.append(Event(2, increment))
print([event.action(event.time) for event in queue])
