class Base:
    def __init__(self, name, **kwargs):
        super().__init__(**kwargs)
        self.name = name


class Sized:
    def __init__(self, size=1, **kwargs):
        super().__init__(**kwargs)
        self.size = size


class Thing(Base, Sized):
    def __init__(self, name, size):
        super().__init__(name=name, size=size)


t = Thing("x", 3)
print(t.size, t.name)
