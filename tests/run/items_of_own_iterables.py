class Words:
    def __init__(self, *texts):
        self.texts = list(texts)

    def __iter__(self):
        return iter(self.texts)


class Down:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        for i in range(self.start, 0, -1):
            yield i


print([*Words("a", "b"), *Down(2)])
print((0, *Words("c"), *Down(1)))
both = []
both.extend(Down(2))
both.extend(Words("x"))
print(both)
both += Words("y")
print(both, len({*Down(3), *Words("z")}))
print("one", *Down(2), *map(str.upper, Words("q")))


class Counter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print([*Words("a"), *Counter(3)], [*Counter(2), "end"])


class Kept:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)


print([*Kept(["a", "b"]), *Kept([1, 2])])


class Filled:
    def __init__(self, *items):
        self.items = list(items)


filled = Filled("a")
filled.items.append(1)
print(filled.items)
