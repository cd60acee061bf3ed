class Shell:
    prompt = "> "

    def __init__(self):
        self.count = 0
        self.name = "shell"

    def do_help(self, arg):
        return "commands: help, echo, add"

    def do_echo(self, arg):
        return arg

    def do_add(self, arg):
        return str(sum(int(x) for x in arg.split()))

    def run(self, line):
        cmd, _, arg = line.partition(" ")
        method = getattr(self, "do_" + cmd, None)
        if method is None:
            return "unknown: " + cmd
        self.count += 1
        return method(arg)

    def must(self, line):
        cmd, _, arg = line.partition(" ")
        return getattr(self, f"do_{cmd}")(arg)


class Longer(Shell):
    def do_upper(self, arg):
        return arg.upper()

    def do_help(self, arg):
        return super().do_help(arg) + ", upper"


for shell in (Shell(), Longer()):
    for line in ("help", "echo hi there", "add 1 2 3", "upper now", "quit now"):
        print(shell.prompt + line, "->", shell.run(line))
    print(shell.count)
    try:
        print(shell.must("upper x"))
    except AttributeError as e:
        print(e)


class Num:
    def __init__(self, v):
        self.v = v


class Add:
    def __init__(self, l, r):
        self.l, self.r = l, r


class Neg:
    def __init__(self, x):
        self.x = x


class Visitor:
    def visit(self, node):
        name = "visit_" + type(node).__name__
        return getattr(self, name, self.generic)(node)

    def generic(self, node):
        return "?" + type(node).__name__

    def visit_Num(self, node):
        return str(node.v)

    def visit_Add(self, node):
        return f"({self.visit(node.l)} + {self.visit(node.r)})"


print(Visitor().visit(Add(Num(1), Add(Num(2), Neg(Num(3))))))


class Config:
    def __init__(self, **given):
        self.host = "localhost"
        self.port = 80
        self.debug = False
        for key, value in given.items():
            if not hasattr(self, key):
                raise AttributeError("no setting " + key)
            setattr(self, key, value)

    def show(self):
        return ", ".join(f"{k}={getattr(self, k)!r}" for k in ("host", "port", "debug"))


print(Config().show())
print(Config(port=8080, debug=True).show())
print(Config(host="example").show())
try:
    Config(colour=1)
except AttributeError as e:
    print(e)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, axis, by):
        setattr(self, axis, getattr(self, axis) + by)
        return self


p = Point(1, 2).moved("x", 5).moved("y", -1)
print([getattr(p, axis) for axis in "xy"], sum(getattr(p, a) for a in ("x", "y")))
print(sorted([Point(2, 1), Point(1, 2)], key=lambda q: getattr(q, "y" if p.x > 3 else "x"))[0].x)
print([(n, hasattr(p, n)) for n in ("x", "z", "moved")], getattr(p, "z" * 2, "none"))


class Counter:
    hits = 0
    misses = 0


def note(kind):
    setattr(Counter, kind, getattr(Counter, kind) + 1)


for kind in ["hits", "hits", "misses"]:
    note(kind)
print(Counter.hits, Counter.misses)
