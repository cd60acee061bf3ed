class T:
    _instance = None
    def __new__(cls):
        if cls._instance is None:
            print("creating")
            cls._instance = super(T, cls).__new__(cls)
            cls._instance.items = []
            cls._instance.ready = True
        return cls._instance
    def add(self, x):
        self.items.append(x)
T().add(1)
T().add(2)
print(T().items, T().ready)
class E:
    pass
e = E()
e.x = 3
e.y = "t"
print(e.x, e.y)
t = (1, "a", 2.5)
for i in range(3):
    print(t[i])
n = 3
print((0,) * n, (1, 2) * (n - 1))
try:
    print(t[7])
except IndexError as err:
    print(err)
class S:
    _instance = None
    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            print("new")
            cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self, v=0):
        self.v = v
a = S(1)
b = S(2)
print(a is b, a.v, b.v)
