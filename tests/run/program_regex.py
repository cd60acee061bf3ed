# A small regular expression matcher: literals . [] * + ? ^ $ | ()
class RegexError(Exception):
    pass


class Node:
    def match(self, text, i):
        raise NotImplementedError


class Char(Node):
    def __init__(self, c):
        self.c = c

    def match(self, text, i):
        if i < len(text) and (self.c == "." or text[i] == self.c):
            yield i + 1


class CharSet(Node):
    def __init__(self, members, negated):
        self.members = members
        self.negated = negated

    def match(self, text, i):
        if i < len(text) and (text[i] in self.members) != self.negated:
            yield i + 1


class Start(Node):
    def match(self, text, i):
        if i == 0:
            yield i


class End(Node):
    def match(self, text, i):
        if i == len(text):
            yield i


class Repeat(Node):
    def __init__(self, node, low, high):
        self.node = node
        self.low = low
        self.high = high

    def match(self, text, i):
        yield from self.times(text, i, 0)

    def times(self, text, i, count):
        if count < self.high:
            for j in self.node.match(text, i):
                if j > i:
                    yield from self.times(text, j, count + 1)
        if count >= self.low:
            yield i


class Sequence(Node):
    def __init__(self, nodes):
        self.nodes = nodes

    def match(self, text, i):
        yield from self.part(text, i, 0)

    def part(self, text, i, k):
        if k == len(self.nodes):
            yield i
            return
        for j in self.nodes[k].match(text, i):
            yield from self.part(text, j, k + 1)


class Choice(Node):
    def __init__(self, options):
        self.options = options

    def match(self, text, i):
        for option in self.options:
            yield from option.match(text, i)


class Parser:
    def __init__(self, pattern):
        self.p = pattern
        self.i = 0

    def more(self):
        return self.i < len(self.p)

    def choice(self):
        options = [self.sequence()]
        while self.more() and self.p[self.i] == "|":
            self.i += 1
            options.append(self.sequence())
        if len(options) == 1:
            return options[0]
        return Choice(options)

    def sequence(self):
        nodes = []
        while self.more() and self.p[self.i] not in "|)":
            nodes.append(self.repeat())
        return Sequence(nodes)

    def repeat(self):
        node = self.atom()
        while self.more() and self.p[self.i] in "*+?":
            c = self.p[self.i]
            self.i += 1
            if c == "*":
                node = Repeat(node, 0, 1000)
            elif c == "+":
                node = Repeat(node, 1, 1000)
            else:
                node = Repeat(node, 0, 1)
        return node

    def atom(self):
        c = self.p[self.i]
        self.i += 1
        if c == "(":
            node = self.choice()
            if not self.more():
                raise RegexError("missing )")
            self.i += 1
            return node
        if c == "[":
            return self.char_set()
        if c == "^":
            return Start()
        if c == "$":
            return End()
        if c == "\\":
            c = self.p[self.i]
            self.i += 1
            if c == "d":
                return CharSet(set("0123456789"), False)
        elif c in "*+?":
            raise RegexError("nothing to repeat")
        return Char(c)

    def char_set(self):
        negated = self.p[self.i] == "^"
        if negated:
            self.i += 1
        members = set()
        while self.p[self.i] != "]":
            c = self.p[self.i]
            if self.p[self.i + 1] == "-":
                for code in range(ord(c), ord(self.p[self.i + 2]) + 1):
                    members.add(chr(code))
                self.i += 3
            else:
                members.add(c)
                self.i += 1
        self.i += 1
        return CharSet(members, negated)


def search(pattern, text):
    tree = Parser(pattern).choice()
    for start in range(len(text) + 1):
        for end in tree.match(text, start):
            return start, end
    return None


def find_all(pattern, text):
    tree = Parser(pattern).choice()
    found = []
    i = 0
    while i <= len(text):
        for end in tree.match(text, i):
            found.append(text[i:end])
            i = end if end > i else i + 1
            break
        else:
            i += 1
    return found


tests = [("abc", "xxabcxx"), ("a.c", "abbc axc"), ("^ab*", "abbbc"), ("b+$", "aabbb"), ("[a-c]+", "xxbcaxx"), ("[^0-9]+", "123abc456"),
         ("(ab|cd)+", "xcdabcdx"), ("colou?r", "the color"), ("^$", ""), ("a|b|", "zzz"), ("(a*)*b", "aaaab"), ("x\\.y", "x.y"), ("^no", "yes no")]
for pattern, text in tests:
    span = search(pattern, text)
    if span is None:
        print(pattern, "no match")
    else:
        start, end = span
        print(pattern, span, repr(text[start:end]))
print(find_all("\\d+", "12 apples, 7 pears and 2024"), find_all("[a-z]+", "Hello big World"))
for bad in ["*a", "(ab"]:
    try:
        search(bad, "x")
    except RegexError as e:
        print("RegexError:", e)
