# A tiny command interpreter with undo, stats and errors
class CommandError(Exception):
    """Raised when a command is malformed."""

class Store:
    def __init__(self):
        self._data = {}
        self._history = []
        self.stats = dict.fromkeys(["get", "set", "del"], 0)

    def __getitem__(self, key):
        self.stats["get"] += 1
        return self._data[key]

    def __setitem__(self, key, value):
        self.stats["set"] += 1
        self._history.append((key, self._data.get(key)))
        self._data[key] = value

    def __delitem__(self, key):
        self.stats["del"] += 1
        self._history.append((key, self._data.pop(key)))

    def __contains__(self, key):
        return key in self._data

    def __len__(self):
        return len(self._data)

    def undo(self):
        if not self._history:
            raise CommandError("nothing to undo")
        key, old = self._history.pop()
        if old is None:
            del self._data[key]
        else:
            self._data[key] = old
        return key

    def items(self):
        return sorted(self._data.items())

def cmd_set(store, *args):
    if len(args) != 2:
        raise CommandError("set needs 2 arguments, got %d" % len(args))
    name, value = args
    store[name] = int(value)
    return "ok"

def cmd_get(store, name):
    return str(store[name])

def cmd_del(store, name):
    del store[name]
    return "deleted " + name

def cmd_incr(store, name, by="1"):
    store[name] = store[name] + int(by)
    return f"{name}={store[name]}"

def execute(store, line):
    cmd, *args = line.split()
    if cmd == "set":
        return cmd_set(store, *args)
    elif cmd == "get":
        return cmd_get(store, args[0])
    elif cmd == "del":
        return cmd_del(store, args[0])
    elif cmd == "incr":
        return cmd_incr(store, args[0], args[1] if len(args) > 1 else "1")
    elif cmd == "undo":
        return "undid " + store.undo()
    elif cmd == "list":
        return ", ".join(f"{k}={v}" for k, v in store.items()) or "(empty)"
    raise CommandError(f"unknown command {cmd!r}")

script = """set a 10
set b 20
get a
incr a
incr a 5
list
del b
get b
undo
list
set c
set c x1
frob 1
undo
undo
undo
undo
undo
list"""

store = Store()
errors = 0
for lineno, line in enumerate(script.split("\n"), start=1):
    try:
        result = execute(store, line)
    except CommandError as e:
        errors += 1
        result = f"error: {e}"
    except KeyError as e:
        errors += 1
        result = f"no such key: {e}"
    except ValueError as e:
        errors += 1
        result = f"bad value: {e}"
    else:
        result += " *"
    finally:
        print(f"{lineno:02d}> {line:<10} | {result}")
print(errors, store.stats, len(store), "a" in store)
