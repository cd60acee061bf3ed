def grep(pattern, out):
    while True:
        line = yield 0
        if line is None:
            break
        if pattern in line:
            out.append(line)
    yield len(out)
def counter():
    counts = {}
    word = yield ""
    while word is not None:
        counts[word] = counts.get(word, 0) + 1
        word = yield f"{word}:{counts[word]}"
    yield "total " + str(sum(counts.values()))
c = counter()
next(c)
for w in ["a", "b", "a"]:
    print(c.send(w))
print(c.send(None))
def bank(balance):
    while True:
        change = yield balance
        if change is None:
            continue
        if balance + change < 0:
            raise ValueError(f"short by {-(balance + change)}")
        balance += change
acc = bank(100)
print(next(acc), acc.send(50), acc.send(-30), next(acc))
try:
    acc.send(-500)
except ValueError as e:
    print(e)
try:
    acc.send(1)
except StopIteration:
    print("account closed")
def tasks(name, n):
    for i in range(n):
        yield f"{name}{i}"
    return n
queue = [tasks("a", 2), tasks("b", 3), tasks("c", 1)]
order = []
while queue:
    t = queue.pop(0)
    try:
        order.append(next(t))
        queue.append(t)
    except StopIteration:
        pass
print(order)
