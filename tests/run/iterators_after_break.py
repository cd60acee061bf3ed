from itertools import islice


def numbers(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("closed", n)


it = iter([1, 2, 3, 4, 5])
for x in it:
    if x == 2:
        break
print(next(it), list(it))

g = numbers(6)
for x in g:
    if x == 1:
        break
print("open", next(g))
try:
    for x in g:
        if x == 4:
            raise ValueError("four")
except ValueError as e:
    print(e)
print(next(g), next(g, "end"))

for x in numbers(3):
    break
print("left")

data = iter(range(7))
while True:
    part = list(islice(data, 3))
    if not part:
        break
    print(part)

words = iter("the end . more words .".split())


def sentence(source):
    found = []
    for word in source:
        if word == ".":
            return found
        found.append(word)
    return found


print(sentence(words), sentence(words))


class Lines:
    def __init__(self, lines):
        self.lines = iter(lines)

    def header(self):
        head = {}
        for line in self.lines:
            if line == "":
                break
            key, _, value = line.partition(":")
            head[key] = value
        return head

    def body(self):
        return [line for line in self.lines]


lines = Lines(["a:1", "b:2", "", "x", "y"])
print(lines.header(), lines.body())
for i, x in enumerate(it2 := iter("abcd")):
    if i == 1:
        break
print(list(it2))
