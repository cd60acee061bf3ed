class Guard:
    def __init__(self, name, swallow):
        self.name = name
        self.swallow = swallow
    def __enter__(self):
        return self
    def __exit__(self, kind, value, tb):
        if value is not None:
            print(self.name, "sees", value)
        else:
            print(self.name, "clean")
        return self.swallow
with Guard("swallow", True):
    raise ValueError("gone")
print("after")
try:
    with Guard("pass", False) as g:
        print(g.name)
        raise KeyError("kept")
except KeyError as e:
    print("caught", e)
with Guard("outer", True), Guard("inner", False):
    raise OSError("through inner")
with Guard("outer", False), Guard("inner", True):
    raise OSError("stopped")
def value():
    with Guard("fn", True):
        raise ValueError("x")
    return "reached"
print(value())
class BadEnter:
    def __enter__(self):
        raise RuntimeError("cannot enter")
    def __exit__(self, kind, value, tb):
        print("never called")
try:
    with Guard("first", False), BadEnter():
        print("never")
except RuntimeError as e:
    print(e)
class BadExit:
    def __enter__(self):
        return 1
    def __exit__(self, *args):
        raise TypeError("in exit")
try:
    with BadExit() as one:
        print("body", one)
except TypeError as e:
    print(e)
class OnlyValueErrors:
    def __enter__(self):
        return self
    def __exit__(self, kind, value, tb):
        return kind is not None and issubclass(kind, ValueError)
with OnlyValueErrors():
    int("x")
try:
    with OnlyValueErrors():
        print([1][4])
except IndexError as e:
    print("IndexError passed", e)
