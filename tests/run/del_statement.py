x = 5
del x
x = 6
print(x)
a = [1, 2, 3, 4, 5, 6]
del a[0], a[-1]
print(a)
del a[1:3]
print(a)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
class Box:
    def __init__(self):
        self.items = {"x": 1, "y": 2}
        self.deleted = 0
    def __delitem__(self, key):
        del self.items[key]
        self.deleted += 1
    @property
    def secret(self):
        return 42
    @secret.deleter
    def secret(self):
        print("secret deleted")
b = Box()
del b["x"]
print(b.items, b.deleted)
del b.secret
def late():
    y = 1
    if y:
        del y
    try:
        print(y)
    except UnboundLocalError as e:
        print("unbound")
late()
p = q = 3
del (p, q)
