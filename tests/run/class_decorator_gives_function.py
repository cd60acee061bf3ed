def singleton(cls):
    instances = {}
    def get_instance(*args, **kwargs):
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]
    return get_instance

@singleton
class Config:
    def __init__(self, name="default"):
        self.name = name

a = Config("x")
b = Config()
print(a is b, a.name, b.name)

def add_repr(cls):
    def __repr__(self):
        return f"{type(self).__name__}({self.x}, {self.y})"
    cls.__repr__ = __repr__
    return cls

@add_repr
class P:
    def __init__(self, x, y):
        self.x, self.y = x, y
print(P(1, 2))

plugins = {}
def register(cls):
    plugins[cls.__name__.lower()] = cls
    return cls

@register
class Upper:
    def apply(self, s):
        return s.upper()

@register
class Reverse:
    def apply(self, s):
        return s[::-1]

for name in sorted(plugins):
    print(name, plugins[name]().apply("abc"))
