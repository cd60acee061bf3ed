# A JSON reader and writer. Values are objects of one small class hierarchy.
class Json:
    def write(self):
        raise NotImplementedError

    def depth(self):
        return 0


class JsonNull(Json):
    def write(self):
        return "null"


class JsonBool(Json):
    def __init__(self, value):
        self.value = value

    def write(self):
        return "true" if self.value else "false"


class JsonNumber(Json):
    def __init__(self, value):
        self.value = value

    def write(self):
        if self.value == int(self.value):
            return str(int(self.value))
        return str(self.value)


class JsonString(Json):
    def __init__(self, value):
        self.value = value

    def write(self):
        out = ['"']
        for c in self.value:
            if c == '"' or c == "\\":
                out.append("\\" + c)
            elif c == "\n":
                out.append("\\n")
            elif c == "\t":
                out.append("\\t")
            elif ord(c) < 32:
                out.append("\\u%04x" % ord(c))
            else:
                out.append(c)
        out.append('"')
        return "".join(out)


class JsonList(Json):
    def __init__(self, items):
        self.items = items

    def write(self):
        return "[" + ",".join(item.write() for item in self.items) + "]"

    def depth(self):
        return 1 + max([item.depth() for item in self.items], default=0)


class JsonObject(Json):
    def __init__(self, members):
        self.members = members

    def write(self):
        return "{" + ",".join(JsonString(k).write() + ":" + v.write() for k, v in self.members.items()) + "}"

    def depth(self):
        return 1 + max([v.depth() for v in self.members.values()], default=0)


class JsonError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


class Parser:
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def fail(self, message):
        raise JsonError(message, self.pos)

    def skip(self):
        while self.pos < len(self.text) and self.text[self.pos] in " \t\r\n":
            self.pos += 1

    def peek(self):
        self.skip()
        if self.pos >= len(self.text):
            self.fail("unexpected end")
        return self.text[self.pos]

    def expect(self, c):
        if self.peek() != c:
            self.fail(f"expected {c!r}")
        self.pos += 1

    def word(self, word, value):
        if self.text.startswith(word, self.pos):
            self.pos += len(word)
            return value
        self.fail("unknown word")

    def value(self):
        c = self.peek()
        if c == "{":
            return self.object()
        if c == "[":
            return self.list()
        if c == '"':
            return JsonString(self.string())
        if c == "t":
            return self.word("true", JsonBool(True))
        if c == "f":
            return self.word("false", JsonBool(False))
        if c == "n":
            return self.word("null", JsonNull())
        return self.number()

    def string(self):
        self.expect('"')
        out = []
        while True:
            if self.pos >= len(self.text):
                self.fail("unterminated string")
            c = self.text[self.pos]
            self.pos += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                c = self.text[self.pos]
                self.pos += 1
                if c == "n":
                    c = "\n"
                elif c == "t":
                    c = "\t"
                elif c == "u":
                    c = chr(int(self.text[self.pos:self.pos + 4], 16))
                    self.pos += 4
            out.append(c)

    def number(self):
        start = self.pos
        while self.pos < len(self.text) and self.text[self.pos] in "+-0123456789.eE":
            self.pos += 1
        try:
            return JsonNumber(float(self.text[start:self.pos]))
        except ValueError:
            self.pos = start
            self.fail("bad number")

    def list(self):
        self.expect("[")
        items = []
        if self.peek() == "]":
            self.pos += 1
            return JsonList(items)
        while True:
            items.append(self.value())
            if self.peek() == "]":
                self.pos += 1
                return JsonList(items)
            self.expect(",")

    def object(self):
        self.expect("{")
        members = {}
        if self.peek() == "}":
            self.pos += 1
            return JsonObject(members)
        while True:
            self.skip()
            key = self.string()
            self.expect(":")
            members[key] = self.value()
            if self.peek() == "}":
                self.pos += 1
                return JsonObject(members)
            self.expect(",")


def parse(text):
    p = Parser(text)
    value = p.value()
    p.skip()
    if p.pos != len(text):
        p.fail("trailing characters")
    return value


samples = [
    '{"name": "probe", "values": [1, 2.5, -3e2], "on": true, "next": null}',
    '[]',
    '{"a": {"b": {"c": [[], {}, [1]]}}}',
    ' "esc \\"x\\" \\n \\u0041 \\\\" ',
    '[1, 2',
    '{"a" 1}',
    '[tru]',
    '[1,]',
    '"open',
    '1 2',
]
for text in samples:
    try:
        value = parse(text)
        print(value.write(), value.depth(), type(value).__name__)
        assert parse(value.write()).write() == value.write()
    except JsonError as e:
        print("error:", e, e.position)
