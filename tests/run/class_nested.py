class Outer:
    class Inner:
        def __init__(self, v):
            self.v = v
        def double(self):
            return self.v * 2
    SIZE = 3
    def __init__(self):
        self.inner = Outer.Inner(Outer.SIZE)
    def make(self, v):
        return Outer.Inner(v)
o = Outer()
print(o.inner.double(), o.make(10).v, Outer.Inner(4).double(), Outer.SIZE)
def build():
    class Local:
        def __init__(self, n):
            self.n = n
        def get(self):
            return self.n + 1
    return Local(41).get()
print(build())
