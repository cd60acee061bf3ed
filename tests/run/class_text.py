class Both:
    def __str__(self):
        return "str"
    def __repr__(self):
        return "repr"
class OnlyRepr:
    def __repr__(self):
        return "<only repr>"
class OnlyStr:
    def __init__(self, v):
        self.v = v
    def __str__(self):
        return "value " + str(self.v)
b = Both()
print(b, str(b), repr(b), [b], (b,), {"k": b}, f"{b} {b!r}", "%s %r" % (b, b), "{} {!r}".format(b, b))
o = OnlyRepr()
print(o, str(o), [o, o], f"{o}")
print(OnlyStr(5), str(OnlyStr("x")), f"[{OnlyStr(1)}]")
class Base:
    def __str__(self):
        return "I am " + self.name()
    def name(self):
        return "base"
class Child(Base):
    def name(self):
        return "child"
for x in [Base(), Child()]:
    print(x, str(x) + "!")
class Node:
    def __init__(self, v, kids):
        self.v = v
        self.kids = kids
    def __repr__(self):
        if not self.kids:
            return f"{self.v}"
        return f"{self.v}{self.kids}"
print(Node(1, [Node(2, []), Node(3, [Node(4, [])])]))
