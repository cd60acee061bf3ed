n = 1
def g():
    return n
print(g())
n = "x"
print(g())
n = [1, 2]
print(g())
def h():
    return g()
n = 2.5
print(h())
