class Sq:
    side = 4
    def __init__(self, n):
        self.n = n
    def area(self):
        return self.n * self.n
class Db:
    side = 2
    def __init__(self, n):
        self.n = n
    def area(self):
        return self.n * 2
for cls in (Sq, Db):
    print(cls(2).area(), cls.__name__, cls.side)
for cls in [Sq, Db]:
    print(cls(2).area(), cls.__name__)
kinds = {"sq": Sq, "db": Db}
for k in ["sq", "db"]:
    s = kinds[k](5)
    print(k, s.area(), type(s).__name__, kinds[k].__name__)
def make(kind, *args):
    cls = kinds.get(kind)
    if cls is None:
        raise ValueError("unknown " + kind)
    return cls(*args)
print(make("sq", 3).area())
try:
    make("zz")
except ValueError as e:
    print(e)
