def tag(name):
    def deco(f):
        return lambda *a: f"<{name}>{f(*a)}</{name}>"
    return deco
def pure(f):
    def inner(*a):
        print("pure", f.__name__)
        return f(*a)
    return inner
@tag("b")
@pure
def text(s):
    return s
print(text("x"))
class Registry:
    def __init__(self):
        self.found = []
    def test(self, f):
        self.found.append(f.__name__)
        return f
    def export(self, name):
        def deco(f):
            self.found.append(name)
            return f
        return deco
reg = Registry()
@reg.test
def one():
    return 1
@reg.export("second")
def two():
    return 2
print(reg.found, one(), two())
def main():
    def inline(f):
        return lambda: f() + 1
    @inline
    def three():
        return 3
    print(three())
main()
class T:
    def __init__(self):
        self._c = 1
    @property
    def value(self):
        return self._c
    @value.setter
    def value(self, v):
        self._c = v
t = T()
t.value = 5
print(t.value)
