# What a generator returns is the value of the StopIteration that ends it.
def counted(n):
    for i in range(n):
        yield i
    return "counted " + str(n)


def nothing():
    yield 1


def doubled():
    x = yield 1
    return x * 2


g = counted(2)
while True:
    try:
        print(next(g))
    except StopIteration as e:
        print(e.value, e.args)
        break
g = nothing()
next(g)
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
d = doubled()
next(d)
try:
    d.send(21)
except StopIteration as e:
    print(e.value + 1, e.args)
try:
    raise StopIteration([1, 2])
except StopIteration as e:
    print(e.value)
