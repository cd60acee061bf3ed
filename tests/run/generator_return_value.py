from typing import Generator
def inner(n):
    for i in range(n):
        yield i
    return n * 100
def outer():
    a = yield from inner(2)
    print("inner gave", a)
    b = yield from inner(0)
    print("then", b)
    return a + b
def final():
    result = yield from outer()
    yield result
print(list(final()))
def average() -> Generator[None, int, float]:
    total = 0
    count = 0
    while True:
        x = yield
        if x is None:
            return total / count
        total += x
        count += 1
def collect(results) -> Generator[None, int, None]:
    while True:
        r = yield from average()
        results.append(r)
results = []
c = collect(results)
next(c)
for v in [1, 2, 3]:
    c.send(v)
c.send(None)
c.send(10)
c.send(None)
print(results)
def letters():
    yield from "ab"
    yield from [c * 2 for c in "cd"]
    yield from (str(i) for i in range(2))
print(list(letters()))
