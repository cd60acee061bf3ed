it = iter([1, 2])
print(next(it, "end"), next(it, "end"), next(it, "end"))
def gen():
    yield "a"
g = gen()
print(next(g, None), next(g, None))
v = next(iter([5]), "none")
print(v)
