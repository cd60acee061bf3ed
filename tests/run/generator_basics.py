def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
print(list(count(4)), sum(count(5)), [x * 2 for x in count(3)], max(count(6)), tuple(count(2)), sorted(count(3), reverse=True))
for x in count(3):
    print(x, end=" ")
print()
g = count(2)
print(next(g), next(g), next(g, -1), next(g, -2))
g = count(1)
print(next(g))
try:
    next(g)
except StopIteration:
    print("stopped")
try:
    next(g)
except StopIteration:
    print("still stopped")
def empty():
    return
    yield 1
print(list(empty()))
def several():
    yield 1
    yield 2
    for x in [10, 20]:
        yield x
    if True:
        yield 99
print(list(several()))
def lazy():
    print("started")
    yield 1
    print("ended")
g = lazy()
print("made")
for v in g:
    print("value", v)
a, b, c = count(3)
print(a, b, c, 2 in count(5), 7 in count(5), *count(3))
print(iter(g) is g, [list(count(n)) for n in range(3)], list(zip(count(3), "abc")), dict(enumerate(count(2))))
