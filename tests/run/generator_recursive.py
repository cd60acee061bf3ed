def flatten(items, depth=0):
    for x in items:
        if x < 0:
            yield from countdown(-x)
        else:
            yield x
def countdown(n):
    if n > 0:
        yield n
        yield from countdown(n - 1)
print(list(flatten([1, -3, 2])))
class Dir:
    def __init__(self, name, children=None):
        self.name = name
        self.children = children or []
    def walk(self, prefix=""):
        path = prefix + "/" + self.name
        yield path
        for c in self.children:
            yield from c.walk(path)
root = Dir("root", [Dir("etc", [Dir("hosts")]), Dir("home", [Dir("ann"), Dir("bob", [Dir("notes")])])])
for p in root.walk():
    print(p)
print(sum(1 for _ in root.walk()))
def permutations(s):
    if len(s) <= 1:
        yield s
    else:
        for i, c in enumerate(s):
            for rest in permutations(s[:i] + s[i + 1:]):
                yield c + rest
print(" ".join(permutations("abc")))
def queens(n, row=0, cols=()):
    cols = list(cols)
    if row == n:
        yield cols
        return
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)):
            yield from queens(n, row + 1, cols + [c])
print(next(queens(6)), sum(1 for _ in queens(6)))
def combos(items, k):
    if k == 0:
        yield []
        return
    for i in range(len(items)):
        for tail in combos(items[i + 1:], k - 1):
            yield [items[i]] + tail
print(list(combos([1, 2, 3, 4], 2)))
def gray(n):
    if n == 0:
        yield ""
        return
    for code in gray(n - 1):
        yield "0" + code
    for code in reversed(list(gray(n - 1))):
        yield "1" + code
print(list(gray(3)))
