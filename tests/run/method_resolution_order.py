class A:
    def __init__(self):
        print("A init")
        super().__init__()

    def who(self):
        return "A"

    def chain(self):
        return ["A"]


class B(A):
    def __init__(self):
        print("B init")
        super().__init__()

    def who(self):
        return "B" + super().who()

    def chain(self):
        return ["B"] + super().chain()


class C(A):
    def __init__(self):
        print("C init")
        super().__init__()

    def who(self):
        return "C" + super().who()

    def chain(self):
        return ["C"] + super().chain()


class D(B, C):
    def __init__(self):
        print("D init")
        super().__init__()

    def who(self):
        return "D" + super().who()

    def chain(self):
        return ["D"] + super().chain()


d = D()
print(d.who(), d.chain())
print(B().who())
print([c.__name__ for c in D.__mro__])


class LogMixin:
    def log(self, msg):
        print(f"[{self.__class__.__name__}] {msg}")


class JsonMixin:
    def to_json(self):
        return "{" + ", ".join(f'"{k}": {v!r}' for k, v in self.items()) + "}"


class Base:
    def __init__(self, name, **kwargs):
        super().__init__(**kwargs)
        self.name = name


class Sized:
    def __init__(self, size=1, **kwargs):
        super().__init__(**kwargs)
        self.size = size


class Thing(LogMixin, JsonMixin, Base, Sized):
    def __init__(self, name, size):
        super().__init__(name=name, size=size)
        self.log("created")

    def items(self):
        return [("name", self.name), ("size", self.size)]


t = Thing("x", 3)
print(t.to_json())


class Walker:
    def move(self):
        return "walk"


class Swimmer:
    def move(self):
        return "swim"

    def dive(self):
        return "dive"


class Duck(Walker, Swimmer):
    def move(self):
        return f"{super().move()} and {Swimmer.move(self)}"


print(Duck().move(), Duck().dive(), isinstance(Duck(), Swimmer))


class Comparable:
    def __le__(self, other):
        return self < other or self == other

    def __gt__(self, other):
        return not self <= other


class Num(Comparable):
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v

    def __eq__(self, other):
        return self.v == other.v


print(Num(1) <= Num(1), Num(2) > Num(1), Num(1) > Num(2))
