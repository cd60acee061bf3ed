class Resource:
    open_count = 0
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        Resource.open_count += 1
        print("open", self.name)
        return self
    def __exit__(self, kind, value, tb):
        Resource.open_count -= 1
        print("close", self.name, "with" if kind else "without", "error")
        return False
def rows(name, n):
    with Resource(name):
        for i in range(n):
            yield i
for r in rows("a", 3):
    if r == 1:
        break
print(Resource.open_count)
print(list(rows("b", 2)), Resource.open_count)
def search(wanted):
    for r in rows("c", 10):
        if r * r > wanted:
            return r
    return None
print(search(10), Resource.open_count)
try:
    for r in rows("d", 3):
        if r == 1:
            raise ValueError("in consumer")
except ValueError as e:
    print(e, Resource.open_count)
g = rows("e", 3)
print(next(g))
g.close()
print(Resource.open_count)
def retry(times):
    for i in range(times):
        try:
            yield i
        except ValueError as e:
            print("retry", i, e)
        finally:
            print("attempt", i, "over")
g = retry(3)
next(g)
print(g.throw(ValueError("again")))
print(next(g))
try:
    next(g)
except StopIteration:
    print("exhausted")
def nested():
    try:
        yield from rows("f", 2)
        yield 50
    except KeyError:
        yield 99
    finally:
        print("nested over")
n = nested()
print(next(n))
print(n.throw(KeyError("x")))
print(list(n))
