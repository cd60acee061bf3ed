class V:
    def __init__(self, x):
        self.x = x
    def __mul__(self, k):
        if isinstance(k, int):
            return V(self.x * k)
        return NotImplemented
    def __add__(self, o):
        if isinstance(o, V):
            return V(self.x + o.x)
        if isinstance(o, int):
            return V(self.x + o)
        return NotImplemented
    def __sub__(self, o):
        return NotImplemented
    def __lt__(self, o):
        if isinstance(o, V):
            return self.x < o.x
        return NotImplemented
    def __truediv__(self, o):
        if o is None:
            return NotImplemented
        return self.x
    def __repr__(self):
        return f"V({self.x})"
class W:
    def __radd__(self, o):
        return f"radd {o}"
    def __rmul__(self, o):
        return f"rmul {o}"
    def __rsub__(self, o):
        if isinstance(o, int):
            return NotImplemented
        return f"rsub {o}"
    def __gt__(self, o):
        return "gt"
print(V(1) * 3, V(1) + V(2), V(1) + 5, V(1) < V(2))
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)
attempt(lambda: V(1) * "x")
attempt(lambda: V(1) * [1])
attempt(lambda: V(1) * 1.5)
attempt(lambda: V(1) + "x")
attempt(lambda: "x" + V(1))
attempt(lambda: "x" * V(1))
attempt(lambda: [1] + V(1))
attempt(lambda: V(1) - V(2))
attempt(lambda: V(1) - 2)
attempt(lambda: 2 - V(1))
attempt(lambda: 2 - W())
attempt(lambda: V(1) < 3)
attempt(lambda: V(1) > 3)
attempt(lambda: 3 < V(1))
attempt(lambda: V(1) < "a")
attempt(lambda: V(1) / None)
attempt(lambda: V(1) / 2)
print(V(1) + W(), V(2) * W(), V(3) - W())
class Scaled:
    def __init__(self, x):
        self.x = x
    def __mul__(self, k):
        if isinstance(k, int):
            return Scaled(self.x * k)
        return NotImplemented
    def __repr__(self):
        return f"Scaled({self.x})"
items = [Scaled(1), 5, "a", 2.5, None]
for a in items:
    for b in items:
        try:
            print(a * b)
        except TypeError as e:
            print("TypeError:", e)
