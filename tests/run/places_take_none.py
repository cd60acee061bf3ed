d = {"b": 2}
xs = [1]
xs.append(d.get("a"))
print(xs)

class S:
    def __init__(self):
        self.h = []
        self.d = {"b": 3}
    def a(self, k):
        self.h.append(self.d.pop(k))
    def b(self, k):
        self.h.append(self.d.get(k))
s = S()
s.a("b")
s.b("c")
print(s.h)

def push(h, x):
    h.append(x)
ys = [1]
push(ys, d.get("zz"))
print(ys)
m = {"a": 1}
m["b"] = d.get("q")
print(m)
m.setdefault("e", d.get("b"))
print(m)
class C:
    def __init__(self, v):
        self.v = v
        self.n = 0
c = C(1)
c.n = d.get("zz")
print(c.n)
c.n = d.get("b")
print(c.n + 1)
def find(k):
    for x in d:
        if x == k:
            return d.get(k)
    return 0
print(find("b"), find("c"))
zs = [1, 2]
zs[0] = d.get("zz")
print(zs, zs[1] + 1)
zs.insert(1, d.get("b"))
print(zs)
st = {1}
st.add(d.get("zz"))
print(len(st), None in st)
ws = [d["b"], 1]
ws += [d.get("b"), d.get("zz")]
print(ws)
ws.extend([d.get("b"), d.get("zz")])
print(ws)
print(d.get("b", d.get("zz")), d.get("zz", d.get("b")), d.get("y", d.get("zz")), d.pop("y", d.get("zz")))
