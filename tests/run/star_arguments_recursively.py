def g(first, *rest):
    if not rest:
        return first
    return g(*rest) + first
print(g(1, 2, 3))
def last(*xs):
    return xs[-1] if xs else None
print(last(), last(1), last("a", "b"))
def total(*xs):
    return xs[0] + total(*xs[1:]) if xs else 0
print(total(), total(1, 2, 3))
def count(*xs):
    if len(xs) == 0:
        return 0
    head, *tail = xs
    return 1 + count(*tail)
print(count(), count("a", 1, None))
def chain(f, *fs):
    return chain(lambda x: fs[0](f(x)), *fs[1:]) if fs else f
print(chain(lambda x: x + 1, lambda x: x * 2, str)(3))
t = ()
while not t:
    t = (1, 2)
print(t)
u = (1, 2, 3)
while u:
    print(u, end=" ")
    u = u[1:]
print()
