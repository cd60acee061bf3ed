class P:
    def __init__(self): self.x = 3; self.q = ["a"]
print("{0[1]}".format([10, 20]))
print("{0[key]} {{}} {1.x:>5} {1.q[0]!r:>4}|{2:{w}.{p}f}|{3!s}".format({"key": "val"}, P(), 3.14159, "s", w=8, p=2))
print("{} {}".format(1.0, None), "{:>4}".format(True), "{a}{b}".format(b=1, a="z"))
try:
    print("{} {}".format(1))
except IndexError as e:
    print(e)
fmt = "{:>5}|"
print(fmt.format(3), "x{}".format((1, 2)), "{0[1]}".format((5, 6)))
