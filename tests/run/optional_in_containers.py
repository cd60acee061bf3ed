# What may be None is looked for in containers that have none, and compared with what is never None.
def peek(n):
    if n > 2:
        return "*"
    return None


def number(n):
    return n if n > 2 else None


for n in (1, 3):
    p = peek(n)
    print(p in ("*", "/"), p in ["*", "/"], p in {"*", "/"}, p in {"*": 1}, p not in ("*",))
    print(p == "*", "*" == p, p != "*", "*" != p, p == peek(3), [x == p for x in ["*", "+"]])
    k = number(n)
    print(k in (3, 4), k in [3], k in {3: "three"}, 3 == k, k == 3, 3 != k, 3.0 == k)
    print((1, "*") == (1, p), k in [None, 3], k in [], ["*"].count(p))


class Tokens:
    def __init__(self, text):
        self.parts = text.split()
        self.at = 0

    def peek(self):
        return self.parts[self.at] if self.at < len(self.parts) else None

    def next(self):
        part = self.peek()
        self.at += 1
        return part

    def term(self):
        value = int(self.next())
        while self.peek() in ("*", "//"):
            sign = self.next()
            right = int(self.next())
            value = {"*": lambda a, b: a * b, "//": lambda a, b: a // b}[sign](value, right)
        return value


print(Tokens("7 * 3 // 2").term())
