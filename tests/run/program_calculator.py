# recursive descent calculator

class Token:
    def __init__(self, kind, value):
        self.kind = kind
        self.value = value

    def __repr__(self):
        return f"Token({self.kind}, {self.value!r})"


def tokenize(text):
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == '.':
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == '.'):
                j += 1
            tokens.append(Token("NUM", text[i:j]))
            i = j
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalnum():
                j += 1
            tokens.append(Token("NAME", text[i:j]))
            i = j
        elif c in "+-*/()^=":
            tokens.append(Token("OP", c))
            i += 1
        else:
            raise SyntaxError("bad char " + repr(c))
    tokens.append(Token("END", ""))
    return tokens


class Parser:
    def __init__(self, text, env):
        self.tokens = tokenize(text)
        self.pos = 0
        self.env = env

    def peek(self):
        return self.tokens[self.pos]

    def next(self):
        t = self.tokens[self.pos]
        self.pos += 1
        return t

    def accept(self, op):
        t = self.peek()
        if t.kind == "OP" and t.value == op:
            self.pos += 1
            return True
        return False

    def statement(self):
        t = self.peek()
        if t.kind == "NAME" and self.tokens[self.pos + 1].value == "=":
            self.next()
            self.next()
            value = self.expr()
            self.env[t.value] = value
            return value
        return self.expr()

    def expr(self):
        v = self.term()
        while True:
            if self.accept("+"):
                v = v + self.term()
            elif self.accept("-"):
                v = v - self.term()
            else:
                return v

    def term(self):
        v = self.power()
        while True:
            if self.accept("*"):
                v *= self.power()
            elif self.accept("/"):
                d = self.power()
                v /= d
            else:
                return v

    def power(self):
        base = self.unary()
        if self.accept("^"):
            return base ** self.power()
        return base

    def unary(self):
        if self.accept("-"):
            return -self.unary()
        return self.atom()

    def atom(self):
        t = self.next()
        if t.kind == "NUM":
            return float(t.value)
        if t.kind == "NAME":
            if t.value not in self.env:
                raise NameError("unknown variable " + t.value)
            return self.env[t.value]
        if t.kind == "OP" and t.value == "(":
            v = self.expr()
            if not self.accept(")"):
                raise SyntaxError("expected )")
            return v
        raise SyntaxError("unexpected " + repr(t))


env = {"pi": 3.14159}
for line in ["1 + 2 * 3", "(1+2)*3", "-2 ^ 2", "x = 4 / 8", "x * x", "2 ^ 3 ^ 2", "y + 1",
             "1 / 0", "(1", "3 $ 4", "pi * 2"]:
    try:
        print(line, "=>", Parser(line, env).statement())
    except SyntaxError as e:
        print(line, "=> syntax error:", e)
    except NameError as e:
        print(line, "=> name error:", e)
    except ZeroDivisionError as e:
        print(line, "=> math error:", e)
print(sorted(env.items()))
print(tokenize("a=1"))
