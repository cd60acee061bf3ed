from typing import Optional, Union
class P:
    def __init__(self, v: int):
        self.v = v
    def __format__(self, spec: str) -> str:
        return f"P({self.v})[{spec}]"
    def __repr__(self) -> str:
        return "P!"
class Q:
    def __str__(self) -> str:
        return "Q"
def show(v: Union[int, float, str]):
    print(f"<{v:>8}>")
def show2(v: Union[int, float]):
    print(f"<{v:8.2f}>", "%6.1f" % v)
def opt(v: Optional[float]):
    if v is not None:
        print(f"{v:.3f}")
    print("%s" % v)
def bad(v: Union[int, str]):
    try:
        print(f"{v:d}")
    except ValueError as e:
        print("error:", e)
show(3); show(2.5); show("ab")
show2(3); show2(2.25)
opt(2.0); opt(None)
bad(5); bad("x")
print(f"{P(3):>5d}", f"{P(4)}", "{:x y}".format(P(5)), format(P(6), "z"), "%s" % P(1), "%r|%5s|%-5s|" % (P(1), Q(), Q()))
d = {"a": 1, "b": 22}
print("%(a)d %(b)04d %(a)s %%" % d)
print("%s %s" % (d, [1, 2]), "%s" % d, "%d%%" % 5.7, "%i|%u|%+d|% d|%05d|%-5d|" % (1, 2, 3, 4, 5, 6))
t = (1, 2.5, "x")
print("%d %.1f %s" % t, "%5.1f|%x|%X|%#x|%o" % (2, 255, 255, 255, 8))
print("%s" % (1,), "%.2s|%5.1s|" % ("abc", "xyz"), "%a" % "é", "%c%c" % ("x", 65))
n = len(t) - 2
try:
    print("%d %d" % (n,))
except TypeError as e:
    print(e)
w = 7
print(f"{2.5:{w}.2f}|{'a':>{w}}|{n:{w}d}|%*d|" % (5, 3))
