class Timer:
    def __init__(self, name):
        self.name = name
        self.events = []

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        self.events.append("exit")
        return exc_type is ValueError


try:
    with Timer("c") as t:
        raise KeyError("out")
except KeyError as e:
    print("caught", e, t.events)

with Timer("d") as kept:
    raise ValueError("in")
print(kept.name, kept.events)


def both():
    try:
        with Timer("a") as a, Timer("b") as b:
            raise RuntimeError("both")
    except RuntimeError as e:
        return a.events + b.events + [str(e)]


print(both())
