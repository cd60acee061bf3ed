log = []
def key(k):
    log.append(k)
    return k
d = {}
d[key("x")] = d[key("y")] = key("value")
print(log, d)
log.clear()
result = key("1") + key("2") * len(key("333"))
print(log)
def g(a, b, c):
    return a + b + c
log.clear()
g(c=key("c"), a=key("a"), b=key("b"))
print(log)
log.clear()
print([key("p"), key("q")][0], {key("k"): key("v")}, log)
