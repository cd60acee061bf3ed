# what follows a star in a call is evaluated once, where it stands
log = []


def three():
    log.append("three")
    return 1, "two", 3.5


def none():
    log.append("none")
    return ()


def keywords(**kwargs):
    return kwargs


def seen(value):
    log.append(value)
    return value


def count(*items):
    return len(items)


def fixed(a, b, c, d=0):
    return f"{a} {b} {c} {d}"


def named(a, *, b=1, c=2):
    return f"{a} {b} {c}"


class Point:
    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z

    def __str__(self):
        return f"<{self.x} {self.y} {self.z}>"

    def moved(self, *by):
        log.append("moved")
        return len(by)


def point():
    log.append("point")
    return Point(*three())


print(*three())
print(0, *three(), sep="-")
print(seen("first"), *three(), seen("last"), *none())
print(*none())
print(count(*none()), count(*three(), *three()), count(*none(), seen(5)))
print(count(seen(5), *none()))
print(fixed(*three()), fixed(*three(), d=seen(4)), fixed(seen(0), *none(), *three()))
print(point(), point().moved(*three()), point().moved(*none()))
print(*(seen(1), seen(2)), *[seen(3), seen(4)])


def more():
    log.append("more")
    return keywords(c=seen(7), b=8)


print(named(seen("a"), **more()), named("b", **keywords()))
compare = max(*(seen(3), seen(9)), seen(4))
print(compare, max(*three()[::2]))
later = (lambda *a, **k: (a, len(k)))(*three(), x=seen("x"))
print(later)
values = [(1, 2), (3, 4)]
print([count(*pair) for pair in values], *values.pop())
mixed = {"a": 1, "b": "text"}
print(str(mixed["a"]), *(mixed[key] for key in ("a", "b")))
print(log)
