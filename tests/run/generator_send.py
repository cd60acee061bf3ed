def averager():
    total = 0.0
    count = 0
    average = 0.0
    while True:
        value = yield average
        if value is None:
            break
        total += value
        count += 1
        average = total / count
a = averager()
print(next(a), a.send(10.0), a.send(20.0), a.send(3.0))
def echo():
    received = yield "ready"
    while received is not None:
        received = yield "got " + received
    yield "ending"
e = echo()
print(next(e), e.send("a"), e.send("b"), next(e))
def accumulate():
    total = 0
    while True:
        x = yield total
        if x is not None:
            total += x
acc = accumulate()
next(acc)
for v in [5, 10, -3]:
    print(acc.send(v), end=" ")
print(next(acc))
def bare():
    n = 0
    while n < 2:
        yield
        n += 1
print(list(bare()), len(list(bare())))
f = echo()
try:
    f.send("too early")
except TypeError as err:
    print("TypeError")
for s in echo():
    print(s)
