class R:
    registry = {}

    @classmethod
    def add(cls, k, v):
        cls.registry[k] = v


R.add("a", 1)
R.add("b", "x")
print(R.registry)


class Log:
    items = []

    def put(self, x):
        self.items.append(x)

    def put_class(self, x):
        Log.items.append(x)


log = Log()
log.put(1)
log.put_class("two")
Log().put(3.5)
print(Log.items)


class Handler:
    _handlers = {}

    @classmethod
    def on(cls, name):
        def deco(fn):
            cls._handlers[name] = fn
            return fn
        return deco

    @classmethod
    def fire(cls, name, x):
        return cls._handlers[name](x)


@Handler.on("double")
def double(x):
    return x * 2


@Handler.on("inc")
def inc(x):
    return x + 1


print(Handler.fire("double", 4), Handler.fire("inc", 4))


class Shape:
    _registry = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Shape._registry[cls.__name__] = cls

    @classmethod
    def create(cls, name, *args):
        return cls._registry[name](*args)

    def area(self):
        raise NotImplementedError


class Square(Shape):
    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s ** 2


class Rect(Shape):
    def __init__(self, w, h):
        self.w = w
        self.h = h

    def area(self):
        return self.w * self.h


print(sorted(Shape._registry))
print(Shape.create("Square", 3).area(), Shape.create("Rect", 2, 5).area())
