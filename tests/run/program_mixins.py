class LoggerMixin:
    log_lines = []

    def log(self, msg):
        LoggerMixin.log_lines.append("[%s] %s" % (self.__class__.__name__, msg))


class SerializableMixin:
    fields = ()

    def to_dict(self):
        return {"type": type(self).__name__, "id": self.ident}


class Resource(LoggerMixin, SerializableMixin):
    def __init__(self, ident):
        self.ident = ident
        self.open = False

    def __enter__(self):
        self.open = True
        self.log("open %d" % self.ident)
        return self

    def __exit__(self, exc_type, exc, tb):
        self.open = False
        self.log("close %d" % self.ident)
        if exc_type is ValueError:
            self.log("swallowed " + str(exc))
            return True
        return False

    def use(self, n):
        if not self.open:
            raise RuntimeError("closed")
        if n < 0:
            raise ValueError("negative: %d" % n)
        return n * 2


class Transaction:
    def __init__(self, store):
        self.store = store

    def __enter__(self):
        self.backup = dict(self.store)
        return self.store

    def __exit__(self, et, ev, tb):
        if et is not None:
            self.store.clear()
            self.store.update(self.backup)
            print("rolled back", et.__name__)
        else:
            print("committed")
        return et is KeyError


with Resource(1) as r:
    print(r.use(21), r.to_dict())
with Resource(2) as r:
    r.use(-1)
    print("never")
try:
    with Resource(3) as a, Resource(4) as b:
        print(a.use(1) + b.use(2))
        raise KeyError("boom")
except KeyError as e:
    print("outer", e)
try:
    r.use(1)
except RuntimeError as e:
    print(e)
print("\n".join(LoggerMixin.log_lines))

store = {"a": 1}
with Transaction(store) as s:
    s["b"] = 2
with Transaction(store) as s:
    s["c"] = 3
    del s["missing"]
try:
    with Transaction(store):
        store["a"] = 100
        raise ZeroDivisionError("x")
except ZeroDivisionError:
    print("caught")
print(store)


class ChainError(Exception):
    code = 7

    def __init__(self, message, *, detail=None):
        super().__init__(message)
        self.detail = detail


class SubError(ChainError):
    code = 8


def low(n):
    try:
        return 10 // n
    except ZeroDivisionError as e:
        raise SubError("low failed", detail=n) from e
    finally:
        print("finally", n)


for n in (5, 0):
    try:
        print(low(n))
    except ChainError as e:
        print(type(e).__name__, e, e.code, e.detail, repr(e.__cause__))
    else:
        print("ok")


def order():
    try:
        print("try")
        return "from try"
    finally:
        print("cleanup")


print(order())
print(LoggerMixin.__name__)
