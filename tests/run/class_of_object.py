class A:
    def __init__(self, n=0):
        self.n = n
    def copy(self):
        return type(self)(self.n + 1)
    def clone(self):
        return self.__class__()
    @classmethod
    def label(cls):
        return "label " + cls.__name__
    def __eq__(self, other):
        return isinstance(other, self.__class__) and self.n == other.n
    kind = "a"
class B(A):
    kind = "b"
class C(B):
    def __init__(self, n=5):
        super().__init__(n * 2)
for x in [A(), B(), C()]:
    print(type(x), type(x).__name__, x.copy().n, type(x.copy()) is type(x), x.clone().n, type(x).kind)
    print(type(x) is A, type(x) == B, type(x) != C, type(x) is not type(B()), x == x.clone())
    print(f"{type(x).__name__} {x.__class__.__name__}")
try:
    raise KeyError("x")
except Exception as e:
    print(type(e), type(e).__name__, type(e) is KeyError, issubclass(type(e), LookupError), type(e) in (KeyError, ValueError))
class Watch:
    def __enter__(self):
        return self
    def __exit__(self, kind, value, tb):
        if kind is None:
            print("clean", value)
            return False
        print(kind.__name__, value, kind is ValueError, issubclass(kind, (ValueError, KeyError)), kind == KeyError)
        return kind is ValueError
with Watch():
    pass
with Watch():
    raise ValueError("v")
try:
    with Watch():
        {}["k"]
except KeyError as e:
    print("out", e)
print(type(3), type("x"), int, type(None), type([1]), A)
