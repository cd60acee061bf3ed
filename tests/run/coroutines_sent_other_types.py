def averager():
    total = n = 0
    avg = None
    while True:
        x = yield avg
        total += x
        n += 1
        avg = total / n
g = averager()
next(g)
print(g.send(10.0), g.send(20.0), g.send(33.0))
def grep(word):
    hits = 0
    while True:
        line = yield hits
        if word in line:
            hits += 1
            print("hit", line)
c = grep("a")
next(c)
for l in ["abc", "xyz", "cab"]:
    c.send(l)


def log():
    n = 0
    while True:
        line = yield n
        print(line)
        n += 1


c = log()
next(c)
c.send("abc")
c.send(2)
