def worker():
    try:
        n = 0
        while True:
            yield n
            n += 1
    finally:
        print("worker closed")
w = worker()
print(next(w), next(w))
w.close()
try:
    next(w)
except StopIteration:
    print("no more")
w.close()
def catching():
    while True:
        try:
            yield "waiting"
        except ValueError as e:
            yield "caught " + str(e)
c = catching()
print(next(c), c.throw(ValueError("first")), next(c), c.throw(ValueError("second")))
try:
    c.throw(KeyError("out"))
except KeyError as e:
    print("came back", e)
try:
    next(c)
except StopIteration:
    print("finished")
def exiting():
    try:
        yield 1
    except GeneratorExit:
        print("asked to exit")
        raise
x = exiting()
next(x)
x.close()
def first(n):
    for v in worker():
        if v == n:
            return v
    return -1
print("first", first(2))
for v in worker():
    if v == 1:
        break
print("after break", v)
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
unstarted = worker()
unstarted.close()
print("never started")
