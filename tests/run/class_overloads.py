# expected by hand
# Methods of one name chosen by argument types, newest first; @overload for functions.
class Show:
    def text(self, v):
        return "?" + str(v)
    def text(self, v: float):
        return f"{v:.2f}"
    def text(self, v: int):
        return f"#{v}"
    def text(self, a: int, b: int):
        return f"{a}x{b}"
s = Show()
print(s.text(3), s.text(0.5), s.text("x"), s.text(2, 3))
def size(x: int):
    return "int"
@overload
def size(x: str):
    return "str of " + str(len(x))
print(size(5), size("abc"))
