# A tokenizer for a C-like language, as a generator, with positions.
KEYWORDS = {"if", "else", "while", "return", "int", "for"}
TWO = ["==", "!=", "<=", ">=", "&&", "||", "++", "--", "+=", "->"]


class Token:
    def __init__(self, kind, text, line, column):
        self.kind = kind
        self.text = text
        self.line = line
        self.column = column

    def __str__(self):
        return f"{self.line}:{self.column} {self.kind} {self.text!r}"


class LexError(Exception):
    pass


def tokens(source):
    line = 1
    start_of_line = 0
    i = 0
    n = len(source)
    while i < n:
        c = source[i]
        column = i - start_of_line + 1
        if c == "\n":
            line += 1
            start_of_line = i + 1
            i += 1
            continue
        if c in " \t":
            i += 1
            continue
        if source.startswith("//", i):
            end = source.find("\n", i)
            i = n if end < 0 else end
            continue
        if source.startswith("/*", i):
            end = source.find("*/", i)
            if end < 0:
                raise LexError(f"{line}:{column} comment is not closed")
            line += source.count("\n", i, end)
            i = end + 2
            continue
        start = i
        if c.isalpha() or c == "_":
            while i < n and (source[i].isalnum() or source[i] == "_"):
                i += 1
            text = source[start:i]
            yield Token("keyword" if text in KEYWORDS else "name", text, line, column)
        elif c.isdigit():
            if source[i:i + 2] in ("0x", "0X"):
                i += 2
                while i < n and source[i] in "0123456789abcdefABCDEF":
                    i += 1
            else:
                while i < n and (source[i].isdigit() or source[i] == "."):
                    i += 1
            yield Token("number", source[start:i], line, column)
        elif c in "\"'":
            i += 1
            while i < n and source[i] != c:
                i += 2 if source[i] == "\\" else 1
            if i >= n:
                raise LexError(f"{line}:{column} string is not closed")
            i += 1
            yield Token("string", source[start:i], line, column)
        else:
            if source[i:i + 2] in TWO:
                i += 2
            elif c in "+-*/%<>=!&|^~(){}[];,.?:":
                i += 1
            else:
                raise LexError(f"{line}:{column} unexpected {c!r}")
            yield Token("operator", source[start:i], line, column)
    yield Token("end", "", line, n - start_of_line + 1)


SOURCE = """int main() {
    // entry
    int x_1 = 0x1F + 42;
    while (x_1 >= 3.5 && !done) { x_1--; }
    /* block
       comment */ return 'a' == "b\\"c";
}
"""
counts = {}
for token in tokens(SOURCE):
    counts[token.kind] = counts.get(token.kind, 0) + 1
    if token.kind != "operator":
        print(token)
print(counts)
print(" ".join(t.text for t in tokens("a+=b->c;//end")))
for bad in ["x = 'open", "/* never", "a @ b", "ok"]:
    try:
        print(len(list(tokens(bad))))
    except LexError as e:
        print("LexError", e)
