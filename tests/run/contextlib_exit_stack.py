from contextlib import AbstractContextManager, ContextDecorator, ExitStack, contextmanager


@contextmanager
def part(name):
    print("open", name)
    try:
        yield len(name)
    finally:
        print("close", name)


class Lock:
    def __enter__(self):
        print("lock")
        return self

    def __exit__(self, kind, value, traceback):
        print("unlock", kind.__name__ if kind else None, value)
        return False


class Swallow(AbstractContextManager):
    def __exit__(self, kind, value, traceback):
        print("swallow", value)
        return True


with ExitStack() as stack:
    sizes = [stack.enter_context(part(n)) for n in ("a", "bcd", "ef")]
    lock = stack.enter_context(Lock())
    stack.callback(print, "called", 1)
    print(sizes, type(lock).__name__)

try:
    with ExitStack() as stack:
        stack.enter_context(Lock())
        stack.enter_context(part("x"))
        raise ValueError("broken")
except ValueError as e:
    print("caught", e)

with ExitStack() as stack:
    stack.enter_context(Swallow())
    stack.enter_context(Lock())
    raise KeyError("k")
print("after")


def note(kind, value, traceback):
    print("note", value)
    return value is not None


with ExitStack() as stack:
    stack.push(note)
    raise KeyError("gone")

stack = ExitStack()
stack.callback(lambda: print("late"))
kept = stack.pop_all()
stack.close()
print("closing")
kept.close()


def fails():
    raise RuntimeError("from callback")


try:
    with ExitStack() as stack:
        stack.enter_context(Lock())
        stack.callback(fails)
except RuntimeError as e:
    print(e)


class traced(ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", self.name)
        return False


@traced("add")
def add(a, b):
    return a + b


print(add(1, 2))
print(add(3, b=4))
with traced("block") as t:
    print(t.name)
