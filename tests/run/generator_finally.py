def resource(name):
    print("open", name)
    try:
        yield name
        yield name + "!"
    finally:
        print("close", name)
for r in resource("a"):
    print(r)
for r in resource("b"):
    print(r)
    break
try:
    for r in resource("c"):
        raise ValueError("in the loop")
except ValueError as e:
    print(e)
def both():
    yield from resource("d")
    yield from resource("e")
for r in both():
    if r == "e":
        break
def use():
    for r in resource("f"):
        return r
print(use())
def guarded():
    for i in range(3):
        try:
            yield 10 // i
        except ZeroDivisionError:
            yield -1
        finally:
            print("turn", i)
print(list(guarded()))
class Log:
    def __enter__(self):
        print("enter")
        return self
    def __exit__(self, kind, value, tb):
        print("exit")
def logged():
    with Log():
        yield 1
        yield 2
print(list(logged()))
def bad():
    yield 1
    raise StopIteration
try:
    for x in bad():
        print(x)
except RuntimeError as e:
    print(e)
