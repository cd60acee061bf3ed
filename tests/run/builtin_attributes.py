class Point:
    kind = "point"
    def __init__(self, x):
        self.x = x
    def double(self):
        return self.x * 2
p = Point(4)
print(hasattr(p, "x"), hasattr(p, "y"), hasattr(p, "double"), hasattr(p, "kind"), hasattr("s", "upper"), hasattr(5, "append"))
print(getattr(p, "x"), getattr(p, "y", -1), getattr(p, "double")(), getattr(p, "kind", "none"))
setattr(p, "x", 10)
print(p.x, p.double())
def size(thing):
    if hasattr(thing, "__len__"):
        return len(thing)
    return 1
print(size([1, 2, 3]), size(p), size("ab"))
p.x += 1
print(p.x, Point.kind, p.kind)
