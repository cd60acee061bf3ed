# a global that a function fills turns out wider after the function was used
log = []
totals = {}
best = []


def put(value):
    log.append(value)


def add(key, value):
    totals[key] = value
    return len(totals)


def keep(value):
    best.append(value)
    return value


handlers = [lambda v: put(v), lambda v: add("x", v)]
put(1)
put("text")
print(log)
print(add("a", 1), add("b", None), totals)
print(keep("text"), keep(5), best)
for handler in handlers:
    handler(7)
print(sorted([3, 1, 2], key=lambda v: add(str(v), -v)))
print(log, len(totals))
