# A variable that is left with different types on different ways holds whichever it got.
class Char:
    def __init__(self, c):
        self.c = c

    def matches(self, other):
        return self.c == other


class Any:
    def matches(self, other):
        return True


class Group:
    def __init__(self, chars):
        self.chars = chars

    def matches(self, other):
        return other in self.chars


def compile_pattern(pattern):
    nodes = []
    i = 0
    while i < len(pattern):
        c = pattern[i]
        if c == ".":
            node = Any()
            i += 1
        elif c == "[":
            end = pattern.index("]", i)
            chars = []
            while i + 1 < end:
                i += 1
                chars.append(pattern[i])
            node = Group(chars)
            i = end + 1
        else:
            node = Char(c)
            i += 1
        lowest = 1
        if i < len(pattern) and pattern[i] == "?":
            lowest = None
            i += 1
        nodes.append((node, lowest))
    return nodes


for pattern in ["a.c", "[ab]?c"]:
    for node, lowest in compile_pattern(pattern):
        print(type(node).__name__, lowest, [node.matches(c) for c in "abc"])


def pick(kind):
    if kind == 0:
        value = 1
    elif kind == 1:
        value = "one"
    elif kind == 2:
        value = None
    else:
        value = [1.5]
    if isinstance(value, str):
        return value + "!"
    return value


print([pick(i) for i in range(4)])
for word in ["7", "x", ""]:
    if word.isdigit():
        item = int(word)
    elif word:
        item = word
    else:
        item = 2.5
    print(item, item * 2)
try:
    if len("ab") == 2:
        broken = "text"
    else:
        broken = 5
    print(broken + 1)
except TypeError:
    print("refused")
