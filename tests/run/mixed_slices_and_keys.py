class Env(dict):
    def __init__(self, outer=None):
        super().__init__()
        self.outer = outer
    def find(self, n):
        return self if n in self else self.outer.find(n)
e = Env()
e.update({"cdr": lambda x: x[1:], "one": 1, "l": [1, 2, 3], "car": lambda x: x[0]})
f = Env(e)
f["x"] = "abc"
print(f.find("cdr")["cdr"](f["x"]), e["cdr"](e["l"]), e["car"](e["l"]))
f["e"] = e
f["g"] = f
try:
    e["cdr"](f["e"])
except TypeError as err:
    print("TypeError", err)
try:
    e["cdr"](e["one"])
except TypeError as err:
    print("TypeError", err)
