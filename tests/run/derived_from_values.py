class Symbol(str):
    pass


x = Symbol("abc")
y = Symbol("abc")
print(x, x == "abc", "abc" == x, x == y, isinstance(x, str), isinstance(x, Symbol), x.upper(), len(x), repr(x), x + "d", "z" + x)
print([c for c in x], x[0], x[1:], "b" in x, x.startswith("a"), f"{x:>5}|{x}", {x: 1}[y], sorted([Symbol("b"), Symbol("a")]))


def shout(s: str) -> str:
    return s.upper() + "!"


print(shout(x))


def kind(v):
    if isinstance(v, Symbol):
        return "symbol"
    if isinstance(v, str):
        return "str"
    if isinstance(v, list):
        return "list"
    return "number"


for item in [Symbol("a"), "text", 3, 2.5, [1]]:
    print(kind(item), item)


class Temp(float):
    def fahrenheit(self):
        return self * 9 / 5 + 32


t = Temp(20.5)
print(t, t.fahrenheit(), t + 1, t > 20, round(t), int(t), max(t, 3.5), isinstance(t, float))


class MyInt(int):
    def double(self):
        return self * 2

    def __add__(self, other):
        return MyInt(int(self) + int(other) + 100)


i = MyInt(21)
print(i, i.double(), i + 1, isinstance(i, int), i * 2, 5 - i, -i, [0] * MyInt(2), range(MyInt(3)), i == 21, i < 30, hash(i) == hash(21))


class Celsius(float):
    def __new__(cls, value, unit):
        obj = super().__new__(cls, value)
        obj.unit = unit
        return obj

    def show(self):
        return f"{self:.1f} {self.unit}"


c = Celsius(3.25, "C")
print(c.show(), c.unit, c * 2)


class Name(str):
    def __init__(self, text):
        self.initial = text[0]


n = Name("bob")
print(n, n.initial, n.title())
