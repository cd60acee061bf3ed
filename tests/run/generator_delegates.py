def inner():
    received = []
    try:
        while True:
            try:
                x = yield len(received)
                if x is None:
                    break
                received.append(x)
            except ValueError as e:
                print("inner caught", e)
    finally:
        print("inner ends with", received)
    return sum(received)
def outer():
    total = yield from inner()
    print("outer got", total)
    try:
        again = yield from inner()
    finally:
        print("outer ends")
    yield again
g = outer()
print(next(g), g.send(5), g.send(7))
print(g.throw(ValueError("odd")))
print(g.send(1))
print(next(g))
print(g.send(3))
g.close()
def names():
    yield from ["a", "b"]
    x = yield "c"
    print("sent", x)
    yield from (str(i) for i in range(2))
n = names()
print(next(n), next(n), next(n), n.send("hi"), next(n))
try:
    next(n)
except StopIteration:
    print("end")
h = outer()
next(h)
try:
    h.throw(KeyError("through"))
except KeyError as e:
    print("came out:", e)
early = outer()
try:
    early.send(1)
except TypeError as e:
    print(e)
def stops():
    yield 1
    next(iter([]))
    yield 2
try:
    for x in stops():
        print(x)
except RuntimeError as e:
    print(e, repr(e.__cause__))
def helper(items):
    return next(items)
def pairs(items):
    it = iter(items)
    while True:
        try:
            yield helper(it), helper(it)
        except StopIteration:
            return
print(list(pairs([1, 2, 3, 4])))
try:
    print(list(helper(i) for i in [iter([1]), iter([])]))
except RuntimeError as e:
    print(e)
