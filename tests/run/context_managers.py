class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds
    def __enter__(self):
        return self
    def __exit__(self, kind, value, tb):
        return kind is not None and issubclass(kind, LookupError)
class Tag:
    depth = 0
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print("  " * Tag.depth + f"<{self.name}>")
        Tag.depth += 1
        return self
    def __exit__(self, *exc):
        Tag.depth -= 1
        print("  " * Tag.depth + f"</{self.name}>")
    def text(self, s):
        print("  " * Tag.depth + s)
with Tag("html") as html, Tag("body") as body:
    body.text("hello")
    with Tag("p"):
        html.text("inside")
with Suppress():
    print("before")
    [][0]
    print("never")
print("after")
try:
    with Suppress(), Tag("x"):
        raise ValueError("through")
except ValueError as e:
    print("caught", e)
class Transaction:
    def __init__(self, store):
        self.store = store
        self.changes = {}
    def __enter__(self):
        self.changes = {}
        return self
    def put(self, k, v):
        self.changes[k] = v
    def __exit__(self, kind, value, tb):
        if kind is None:
            self.store.update(self.changes)
            print("commit", sorted(self.changes))
        else:
            print("rollback", kind.__name__, value)
        return False
store = {"a": 1}
with Transaction(store) as t:
    t.put("b", 2)
try:
    with Transaction(store) as t:
        t.put("c", 3)
        raise RuntimeError("disk full")
except RuntimeError:
    pass
print(store)
def loop():
    for i in range(4):
        with Tag(str(i)):
            if i == 1:
                continue
            if i == 2:
                return "left at 2"
            print("body", i)
    return "end"
print(loop())
def both():
    with (Tag("one") as a, Tag("two") as b):
        return a.name + b.name
print(both())
