import sys


class CommandError(Exception):
    pass


class Shell:
    def __init__(self):
        self.vars = {}
        self.commands = {}
        self.history = []
        self.register("set", self.cmd_set, 2)
        self.register("get", self.cmd_get, 1)
        self.register("add", self.cmd_add, None)
        self.register("list", self.cmd_list, 0)

    def register(self, name, fn, nargs):
        self.commands[name] = (fn, nargs)

    def cmd_set(self, args):
        name, value = args
        self.vars[name] = int(value)
        return "OK"

    def cmd_get(self, args):
        try:
            return str(self.vars[args[0]])
        except KeyError:
            raise CommandError("no such variable: " + args[0])

    def cmd_add(self, args):
        return str(sum(int(a) for a in args))

    def cmd_list(self, args):
        return ", ".join("%s=%d" % (k, v) for k, v in sorted(self.vars.items()))

    def execute(self, line):
        line = line.strip()
        if not line or line.startswith("#"):
            return None
        self.history.append(line)
        name, *args = line.split()
        if name not in self.commands:
            raise CommandError(f"unknown command '{name}'")
        fn, nargs = self.commands[name]
        if nargs is not None and len(args) != nargs:
            raise CommandError("%s expects %d args, got %d" % (name, nargs, len(args)))
        return fn(args)


def main():
    sh = Shell()
    script = """
# comment
set x 10
set y twenty
set y 20
get x
get z
add 1 2 3
add
frob
set a
list
"""
    for line in script.split("\n"):
        try:
            result = sh.execute(line)
            if result is not None:
                print("> " + line + " :: " + result)
        except CommandError as e:
            print("> " + line + " !! " + str(e))
        except ValueError as e:
            print("> " + line + " ?? " + str(e))
    print(len(sh.history), sh.history[0], sh.history[-1])
    return 0


if __name__ == "__main__":
    sys.exit(main())
