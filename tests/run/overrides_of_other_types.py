class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        pass

    def legs(self):
        return None

    def food(self):
        return []

    def info(self):
        return f"{self.name}: {self.speak()} {self.legs()} {self.food()}"


class Dog(Animal):
    def speak(self):
        return "Woof"

    def legs(self):
        return 4

    def food(self):
        return ["meat", "bones"]


class Fish(Animal):
    def food(self):
        return [1, 2, 3]


class Robot(Animal):
    def speak(self):
        return 1010

    def legs(self):
        return 6


for a in [Dog("rex"), Fish("nemo"), Robot("r2")]:
    print(a.info())


class Handler:
    def __init__(self, successor=None):
        self.successor = successor

    def handle(self, request):
        if self.successor is not None:
            return self.successor.handle(request)
        return None


class SmallHandler(Handler):
    def handle(self, request):
        if request < 10:
            return "small"
        return super().handle(request)


class BigHandler(Handler):
    def handle(self, request):
        if request > 100:
            return "big"
        return super().handle(request)


chain = SmallHandler(BigHandler())
print([chain.handle(r) for r in (5, 50, 500)])


class Command:
    def execute(self):
        raise NotImplementedError("subclass must implement")

    def undo(self):
        raise NotImplementedError


class Add(Command):
    def __init__(self, target, value):
        self.target = target
        self.value = value

    def execute(self):
        self.target.append(self.value)
        return len(self.target)

    def undo(self):
        return self.target.pop()


class Clear(Command):
    def __init__(self, target):
        self.target = target
        self.saved = []

    def execute(self):
        self.saved = self.target[:]
        self.target.clear()

    def undo(self):
        self.target.extend(self.saved)


data = []
history = []
for cmd in [Add(data, 1), Add(data, 2), Clear(data), Add(data, 3)]:
    print(cmd.execute(), data)
    history.append(cmd)
while history:
    print(history.pop().undo(), data)
try:
    Command().execute()
except NotImplementedError as e:
    print("NotImplementedError:", e)


class Node:
    def evaluate(self, env):
        raise NotImplementedError

    def children(self):
        return []


class Const(Node):
    def __init__(self, v):
        self.v = v

    def evaluate(self, env):
        return self.v


class Var(Node):
    def __init__(self, name):
        self.name = name

    def evaluate(self, env):
        return env[self.name]


class BinOp(Node):
    OPS = {"+": lambda a, b: a + b, "*": lambda a, b: a * b, "<": lambda a, b: a < b}

    def __init__(self, op, l, r):
        self.op, self.l, self.r = op, l, r

    def evaluate(self, env):
        return self.OPS[self.op](self.l.evaluate(env), self.r.evaluate(env))

    def children(self):
        return [self.l, self.r]


def size(n):
    return 1 + sum(size(c) for c in n.children())


e = BinOp("+", Const(2), BinOp("*", Var("x"), Const(5)))
print(e.evaluate({"x": 3}), size(e))
