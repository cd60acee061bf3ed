class Shell:
    def __init__(self):
        self.stack = []
        self.commands = {
            "push": self.push,
            "pop": self.pop,
            "add": self.add,
            "dup": self.dup,
            "show": self.show,
        }

    def push(self, *values):
        for v in values:
            self.stack.append(int(v))

    def pop(self):
        return self.stack.pop()

    def add(self):
        self.stack.append(self.stack.pop() + self.stack.pop())

    def dup(self, times="1"):
        for _ in range(int(times)):
            self.stack.append(self.stack[-1])

    def show(self):
        print(self.stack)

    def run(self, line):
        name, *args = line.split()
        command = self.commands.get(name)
        if command is None:
            print("unknown command:", name)
            return
        try:
            result = command(*args)
        except (TypeError, IndexError) as e:
            print("error:", type(e).__name__)
            return
        if result is not None:
            print("=>", result)

shell = Shell()
for line in ["push 1 2 3", "show", "add", "show", "dup 2", "show", "pop", "pop 1", "fly", "dup", "show"]:
    shell.run(line)
