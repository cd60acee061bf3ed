from contextlib import closing, contextmanager, nullcontext, suppress


@contextmanager
def section(title):
    print("start", title)
    try:
        yield title.upper()
    finally:
        print("end", title)


with section("a") as s:
    print(s)

try:
    with section("b") as s:
        raise ValueError("inside " + s)
except ValueError as e:
    print("caught", e)


@contextmanager
def guarded(log: list[str]):
    try:
        yield
    except KeyError as e:
        log.append("swallowed " + repr(e))
    else:
        log.append("fine")


log: list[str] = []
with guarded(log):
    raise KeyError("k")
with guarded(log):
    pass
try:
    with guarded(log):
        raise IndexError("i")
except IndexError as e:
    log.append("passed " + str(e))
print(log)


@contextmanager
def changing():
    try:
        yield 1
    except ValueError as e:
        raise RuntimeError("changed") from e


try:
    with changing() as one:
        raise ValueError("first")
except RuntimeError as e:
    print(e, "from", repr(e.__cause__))


@contextmanager
def twice():
    yield 1
    yield 2


try:
    with twice() as n:
        print("n", n)
except RuntimeError as e:
    print(e)


@contextmanager
def never(flag):
    if flag:
        yield 1


try:
    with never(False):
        print("not reached")
except RuntimeError as e:
    print(e)


@contextmanager
def swallows_twice():
    try:
        yield 1
    except ValueError:
        pass
    yield 2


try:
    with swallows_twice():
        raise ValueError("v")
except RuntimeError as e:
    print(e)


class Machine:
    def __init__(self):
        self.state = "idle"
        self.log = []

    @contextmanager
    def running(self, name="job"):
        old = self.state
        self.state = name
        self.log.append("enter " + name)
        try:
            yield self
        finally:
            self.state = old
            self.log.append("leave " + name)


m = Machine()
with m.running() as r:
    print(m.state, r is m)
with m.running("paint"), section("inner"):
    print(m.state)
with m.running(name="named"):
    print(m.state)
print(m.state, m.log)


def find(texts):
    for text in texts:
        with section(text):
            if text.isdigit():
                return int(text)
    return -1


print(find(["x", "12", "y"]))

with suppress(ZeroDivisionError):
    print(1 // (len(log) - len(log)))
with suppress(KeyError, IndexError):
    print([1, 2][len(log) + 5])
with suppress(LookupError):
    print({}["x"] if False else {"a": 1}["x"])
with suppress():
    print("nothing")
try:
    with suppress(KeyError):
        raise ValueError("not suppressed")
except ValueError as e:
    print(e)


class Door:
    def close(self):
        print("closed")


with closing(Door()) as door:
    print(type(door).__name__)
with nullcontext() as nothing:
    print(nothing)
with nullcontext(5) as five:
    print(five)


@section("decorated")
def work(a, b=2):
    print("work", a, b)
    return a + b


print(work(1))
print(work(1, b=5))


@contextmanager
def stops():
    yield 1


try:
    with stops():
        raise StopIteration("s")
except StopIteration as e:
    print("stop", e)


@contextmanager
def transaction(store):
    saved = dict(store)
    try:
        yield store
    except Exception:
        store.clear()
        store.update(saved)
        raise


accounts = {"ann": 10, "bob": 5}
try:
    with transaction(accounts) as t:
        t["ann"] -= 20
        if t["ann"] < 0:
            raise ValueError("overdrawn")
except ValueError as e:
    print(e, accounts)
with transaction(accounts) as t:
    t["ann"] -= 5
print(accounts)
