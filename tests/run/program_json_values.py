import sys


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.pos = pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, self.lineno, self.colno, pos))


ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class Decoder:
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def error(self, msg):
        raise JSONDecodeError(msg, self.text, self.pos)

    def skip(self):
        while self.pos < len(self.text) and self.text[self.pos] in " \t\r\n":
            self.pos += 1

    def peek(self):
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def decode(self):
        value = self.value()
        self.skip()
        if self.pos != len(self.text):
            self.error("Extra data")
        return value

    def value(self):
        self.skip()
        c = self.peek()
        if c == "{":
            return self.object()
        elif c == "[":
            return self.array()
        elif c == '"':
            return self.string()
        elif c == "-" or c.isdigit():
            return self.number()
        for word, val in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.pos):
                self.pos += len(word)
                return val
        self.error("Expecting value")

    def object(self):
        result = {}
        self.pos += 1
        self.skip()
        if self.peek() == "}":
            self.pos += 1
            return result
        while True:
            self.skip()
            if self.peek() != '"':
                self.error("Expecting property name enclosed in double quotes")
            key = self.string()
            self.skip()
            if self.peek() != ":":
                self.error("Expecting ':' delimiter")
            self.pos += 1
            result[key] = self.value()
            self.skip()
            c = self.peek()
            self.pos += 1
            if c == "}":
                return result
            if c != ",":
                self.pos -= 1
                self.error("Expecting ',' delimiter")

    def array(self):
        items = []
        self.pos += 1
        self.skip()
        if self.peek() == "]":
            self.pos += 1
            return items
        while True:
            items.append(self.value())
            self.skip()
            c = self.peek()
            self.pos += 1
            if c == "]":
                return items
            if c != ",":
                self.pos -= 1
                self.error("Expecting ',' delimiter")

    def string(self):
        self.pos += 1
        out = []
        while True:
            if self.pos >= len(self.text):
                self.error("Unterminated string")
            c = self.text[self.pos]
            self.pos += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                e = self.text[self.pos]
                self.pos += 1
                if e == "u":
                    out.append(chr(int(self.text[self.pos:self.pos + 4], 16)))
                    self.pos += 4
                else:
                    out.append(ESCAPES[e])
            else:
                out.append(c)

    def number(self):
        start = self.pos
        is_float = False
        if self.peek() == "-":
            self.pos += 1
        while self.peek() and self.peek() in "0123456789.eE+-":
            if self.peek() in ".eE":
                is_float = True
            self.pos += 1
        s = self.text[start:self.pos]
        return float(s) if is_float else int(s)


def dumps(obj, indent=0, level=0):
    if obj is None:
        return "null"
    if obj is True:
        return "true"
    if obj is False:
        return "false"
    if isinstance(obj, str):
        return '"' + obj.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(obj, (int, float)):
        return repr(obj)
    pad = "\n" + " " * (indent * (level + 1)) if indent else ""
    end = "\n" + " " * (indent * level) if indent else ""
    sep = "," if indent else ", "
    if isinstance(obj, list):
        if not obj:
            return "[]"
        return "[" + pad + (sep + pad).join(dumps(x, indent, level + 1) for x in obj) + end + "]"
    if isinstance(obj, dict):
        if not obj:
            return "{}"
        parts = [dumps(k) + ": " + dumps(v, indent, level + 1) for k, v in obj.items()]
        return "{" + pad + (sep + pad).join(parts) + end + "}"
    raise TypeError("not serializable")


doc = '''{"name": "Widget", "tags": ["a", "b\\n", "\\u0041"], "price": 12.50,
 "stock": {"main": 4, "spare": -17, "none": null}, "ok": true, "bad": false, "empty": [], "e": {}, "exp": 1e3}'''
data = Decoder(doc).decode()
print(dumps(data))
print(dumps(data, 2))
print(data["name"], data["price"], data["stock"]["main"])
print(sorted(data.keys()))
for bad in ["[1, 2", '{"a" 1}', "nope", '"abc', "[1,]", "{} x"]:
    try:
        Decoder(bad).decode()
        print("??")
    except JSONDecodeError as e:
        print(e, e.lineno, e.colno)


def depth(v):
    if isinstance(v, dict):
        return 1 + max([depth(x) for x in v.values()], default=0)
    if isinstance(v, list):
        return 1 + max([depth(x) for x in v], default=0)
    return 0


print(depth(data))
sys.stdout.write("done\n")
