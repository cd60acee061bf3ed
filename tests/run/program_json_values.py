# JSON: parse and dump
class ParseError(Exception):
    pass
class Parser:
    def __init__(self, text):
        self.text = text
        self.pos = 0
    def ws(self):
        while self.pos < len(self.text) and self.text[self.pos] in " \n\t":
            self.pos += 1
    def parse(self):
        v = self.value()
        self.ws()
        if self.pos != len(self.text):
            raise ParseError("trailing data at %d" % self.pos)
        return v
    def value(self):
        self.ws()
        if self.pos >= len(self.text):
            raise ParseError("unexpected end")
        c = self.text[self.pos]
        if c == "{":
            return self.obj()
        if c == "[":
            return self.arr()
        if c == '"':
            return self.string()
        for word, val in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.pos):
                self.pos += len(word)
                return val
        return self.number()
    def obj(self):
        result = {}
        self.pos += 1
        self.ws()
        if self.text[self.pos] == "}":
            self.pos += 1
            return result
        while True:
            self.ws()
            k = self.string()
            self.ws()
            self.expect(":")
            result[k] = self.value()
            self.ws()
            if self.text[self.pos] == ",":
                self.pos += 1
                continue
            self.expect("}")
            return result
    def arr(self):
        result = []
        self.pos += 1
        self.ws()
        if self.text[self.pos] == "]":
            self.pos += 1
            return result
        while True:
            result.append(self.value())
            self.ws()
            if self.text[self.pos] == ",":
                self.pos += 1
                continue
            self.expect("]")
            return result
    def expect(self, c):
        if self.text[self.pos] != c:
            raise ParseError("expected %r at %d" % (c, self.pos))
        self.pos += 1
    def string(self):
        self.expect('"')
        out = ""
        while self.text[self.pos] != '"':
            if self.text[self.pos] == "\\":
                self.pos += 1
                out += {"n": "\n", "t": "\t"}.get(self.text[self.pos], self.text[self.pos])
            else:
                out += self.text[self.pos]
            self.pos += 1
        self.pos += 1
        return out
    def number(self):
        start = self.pos
        while self.pos < len(self.text) and self.text[self.pos] in "+-.eE0123456789":
            self.pos += 1
        s = self.text[start:self.pos]
        if not s:
            raise ParseError("bad value at %d" % start)
        return float(s) if "." in s or "e" in s else int(s)

def dumps(v, indent=None, level=0):
    if v is None:
        return "null"
    if v is True:
        return "true"
    if v is False:
        return "false"
    if isinstance(v, str):
        return '"' + v.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(v, (int, float)):
        return str(v)
    if isinstance(v, dict):
        items = [dumps(k) + ": " + dumps(x, indent, level + 1) for k, x in v.items()]
        return wrap("{", items, "}", indent, level)
    if isinstance(v, (list, tuple)):
        return wrap("[", [dumps(x, indent, level + 1) for x in v], "]", indent, level)
    raise TypeError(f"not serializable: {type(v).__name__}")

def wrap(a, items, b, indent, level):
    if not items:
        return a + b
    if indent is None:
        return a + ", ".join(items) + b
    pad = " " * (indent * (level + 1))
    return a + "\n" + ",\n".join(pad + i for i in items) + "\n" + " " * (indent * level) + b

doc = Parser('{"name": "x\\ny", "n": [1, 2.5, -3e2, true, null, []], "o": {"k": {}, "z": "q"}}').parse()
print(doc)
print(dumps(doc))
print(dumps(doc, indent=2))
print(doc["n"][0] + 1, doc["n"][1] * 2, doc["o"]["z"].upper(), len(doc["n"]), doc.get("zz"), "name" in doc)
for bad in ["[1, 2", "{\"a\" 1}", "tru", "[1] x"]:
    try:
        print(Parser(bad).parse())
    except ParseError as e:
        print("ParseError:", e)
    except IndexError:
        print("IndexError")
def depth(v):
    if isinstance(v, dict):
        return 1 + max([depth(x) for x in v.values()], default=0)
    if isinstance(v, list):
        return 1 + max([depth(x) for x in v], default=0)
    return 0
print(depth(doc), sum(x for x in doc["n"] if isinstance(x, (int, float)) and not isinstance(x, bool)))
def walk(v, path=""):
    if isinstance(v, dict):
        for k, x in v.items():
            yield from walk(x, f"{path}/{k}")
    elif isinstance(v, list):
        for i, x in enumerate(v):
            yield from walk(x, f"{path}/{i}")
    else:
        yield path, v
for p, v in walk(doc):
    print(p, "=", v)
data = {"users": [{"id": 1, "tags": ["a", "b"], "mail": None}, {"id": 2, "tags": [], "mail": "x@y"}], "total": 2}
print([u["id"] for u in data["users"]], [t for u in data["users"] for t in u["tags"]])
data["users"][0]["mail"] = "new"
data["users"].append({"id": 3, "tags": ["c"], "mail": None})
data["total"] += 1
print(dumps(data))
