# small JSON-like writer and parser for flat data
class JSONError(ValueError):
    pass


class Scanner:
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def skip(self):
        while self.pos < len(self.text) and self.text[self.pos] in " \t\r\n":
            self.pos += 1

    def expect(self, ch):
        self.skip()
        if self.pos >= len(self.text) or self.text[self.pos] != ch:
            raise JSONError("expected %r at %d" % (ch, self.pos))
        self.pos += 1

    def peek(self):
        self.skip()
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def string(self):
        self.expect('"')
        out = []
        while True:
            if self.pos >= len(self.text):
                raise JSONError("unterminated string")
            c = self.text[self.pos]
            self.pos += 1
            if c == '"':
                break
            if c == "\\":
                e = self.text[self.pos]
                self.pos += 1
                out.append({"n": "\n", "t": "\t"}.get(e, e))
            else:
                out.append(c)
        return "".join(out)

    def number(self):
        self.skip()
        start = self.pos
        while self.pos < len(self.text) and self.text[self.pos] in "-+.eE0123456789":
            self.pos += 1
        if start == self.pos:
            raise JSONError("expected number at %d" % start)
        return float(self.text[start:self.pos])

    def numbers(self):
        result = []
        self.expect("[")
        if self.peek() == "]":
            self.expect("]")
            return result
        while True:
            result.append(self.number())
            if self.peek() == ",":
                self.expect(",")
            else:
                break
        self.expect("]")
        return result

    def table(self):
        result = {}
        self.expect("{")
        while self.peek() != "}":
            key = self.string()
            self.expect(":")
            result[key] = self.numbers()
            if self.peek() == ",":
                self.expect(",")
        self.expect("}")
        return result


def dump(table, indent=2):
    lines = ["{"]
    pad = " " * indent
    keys = sorted(table)
    for i, k in enumerate(keys):
        comma = "," if i < len(keys) - 1 else ""
        lines.append(f'{pad}"{k}": {table[k]}{comma}')
    lines.append("}")
    return "\n".join(lines)


if __name__ == "__main__":
    src = '{"temp": [21.5, 22, -3e1], "hum" : [ ], "x\\"y": [1]}'
    t = Scanner(src).table()
    print(dump(t))
    print(len(t), sum(t["temp"]), list(t))
    for bad in ['{"a": [1 2]}', '{"a"', '[', '{"a": []']:
        try:
            print(Scanner(bad).table())
        except JSONError as err:
            print("JSONError:", err)
        except IndexError:
            print("IndexError")
