class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1]


s = Stack()
s.push(1)
s.push(2)
print(s, len(s), s.peek(), s.pop(), isinstance(s, list), isinstance(s, Stack))
for x in s:
    print(x)


class Env(dict):
    def __init__(self, parent=None):
        super().__init__()
        self.parent = parent

    def find(self, key):
        if key in self:
            return self[key]
        if self.parent is not None:
            return self.parent.find(key)
        raise KeyError(key)


e = Env()
e["a"] = 1
f = Env(e)
f["b"] = 2
print(f.find("a"), f.find("b"), e, len(f), isinstance(f, dict))
try:
    f.find("z")
except KeyError as err:
    print("KeyError", err)


class Count(dict):
    def __missing__(self, key):
        return 0


c = Count()
for ch in "hello":
    c[ch] += 1
print(c, c["q"], sorted(c.items()))


class Symbol(str):
    pass


x = Symbol("abc")
print(x, x == "abc", isinstance(x, str), isinstance(x, Symbol), x.upper(), len(x))


class Temp(float):
    def fahrenheit(self):
        return self * 9 / 5 + 32


t = Temp(20.5)
print(t, t.fahrenheit(), t + 1)


class MyInt(int):
    def double(self):
        return self * 2


i = MyInt(21)
print(i, i.double(), i + 1, isinstance(i, int))
