env = {"apply": lambda f, xs: f(*xs), "n": 5, "l": [1, 2], "add": lambda a, b: a + b, "s": "ab"}
print(env["apply"](env["add"], env["l"]))
print(env["apply"](env["add"], env["s"]))
try:
    print(env["apply"](env["add"], env["n"]))
except TypeError as e:
    print("TypeError")
table = {"apply": lambda f, xs: f(xs, xs), "n": 5, "add": lambda a, b: a + b}
print(table["apply"](table["add"], table["n"]))
def spread(f, xs):
    return f(*xs)
def plus(a, b):
    return a + b
other = {"spread": spread, "plus": plus, "l": [1, 2]}
print(other["spread"](other["plus"], other["l"]))
