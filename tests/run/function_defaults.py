def append_to(x, target=[]):
    target.append(x)
    return target
print(append_to(1))
print(append_to(2))
print(append_to(3, [10]))
print(append_to(4))
n = 5
def uses_old(value=n):
    return value
n = 6
print(uses_old(), n)
def count(table={}):
    table["n"] = table.get("n", 0) + 1
    return table["n"]
print(count(), count(), count())
def greet(name="World", punct="!"):
    return "Hello, " + name + punct
print(greet(), greet("Bob"), greet(punct="?"), greet("Ann", "."))
def optional(value=None):
    if value is None:
        return "nothing"
    return f"got {value}"
print(optional(), optional(5), optional("x"), optional(None))
def make(kind, size=(2, 3), scale=1.5):
    return kind, size[0] * size[1] * scale
print(make("a"), make("b", (1, 1)), make("c", scale=2.0))
