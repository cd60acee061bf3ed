# Tokenizer, recursive-descent parser, tree, evaluator with variables and functions.
import math


class Token:
    def __init__(self, kind, text):
        self.kind = kind
        self.text = text

    def __repr__(self):
        return f"{self.kind}:{self.text}"


def tokenize(source):
    tokens = []
    i = 0
    while i < len(source):
        c = source[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(source) and (source[i].isdigit() or source[i] == "."):
                i += 1
            tokens.append(Token("num", source[start:i]))
        elif c.isalpha():
            start = i
            while i < len(source) and source[i].isalnum():
                i += 1
            tokens.append(Token("name", source[start:i]))
        elif c in "+-*/^(),=":
            tokens.append(Token("op", c))
            i += 1
        else:
            raise SyntaxError(f"bad character {c!r}")
    tokens.append(Token("end", ""))
    return tokens


class Node:
    def eval(self, env):
        raise NotImplementedError

    def show(self):
        raise NotImplementedError


class Number(Node):
    def __init__(self, value):
        self.value = value

    def eval(self, env):
        return self.value

    def show(self):
        return f"{self.value:g}"


class Variable(Node):
    def __init__(self, name):
        self.name = name

    def eval(self, env):
        if self.name not in env:
            raise NameError("unknown variable " + self.name)
        return env[self.name]

    def show(self):
        return self.name


class Binary(Node):
    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right

    def eval(self, env):
        a = self.left.eval(env)
        b = self.right.eval(env)
        if self.op == "+":
            return a + b
        if self.op == "-":
            return a - b
        if self.op == "*":
            return a * b
        if self.op == "/":
            return a / b
        return a ** b

    def show(self):
        return f"({self.left.show()} {self.op} {self.right.show()})"


class Negate(Node):
    def __init__(self, operand):
        self.operand = operand

    def eval(self, env):
        return -self.operand.eval(env)

    def show(self):
        return "-" + self.operand.show()


class Call(Node):
    def __init__(self, name, args):
        self.name = name
        self.args = args

    def eval(self, env):
        values = [a.eval(env) for a in self.args]
        if self.name == "sqrt":
            return math.sqrt(values[0])
        if self.name == "max":
            return max(values)
        if self.name == "sum":
            return sum(values)
        raise NameError("unknown function " + self.name)

    def show(self):
        return self.name + "(" + ", ".join(a.show() for a in self.args) + ")"


class Parser:
    LEVELS = ["+-", "*/"]

    def __init__(self, tokens):
        self.tokens = tokens
        self.i = 0

    def current(self):
        return self.tokens[self.i]

    def accept(self, ops):
        t = self.current()
        if t.kind == "op" and t.text in ops:
            self.i += 1
            return t.text
        return None

    def expect(self, op):
        if self.accept(op) is None:
            raise SyntaxError(f"expected {op}, got {self.current()}")

    def level(self, n):
        if n == len(Parser.LEVELS):
            return self.unary()
        left = self.level(n + 1)
        while True:
            op = self.accept(Parser.LEVELS[n])
            if op is None:
                return left
            left = Binary(op, left, self.level(n + 1))

    def unary(self):
        if self.accept("-"):
            return Negate(self.unary())
        base = self.atom()
        if self.accept("^"):
            return Binary("^", base, self.unary())
        return base

    def atom(self):
        t = self.current()
        self.i += 1
        if t.kind == "num":
            return Number(float(t.text))
        if t.kind == "name":
            if self.accept("("):
                args = []
                if not self.accept(")"):
                    args.append(self.level(0))
                    while self.accept(","):
                        args.append(self.level(0))
                    self.expect(")")
                return Call(t.text, args)
            return Variable(t.text)
        if t.kind == "op" and t.text == "(":
            inner = self.level(0)
            self.expect(")")
            return inner
        raise SyntaxError(f"unexpected {t}")


class Calculator:
    def __init__(self):
        self.env = {"pi": math.pi}

    def run(self, line):
        parser = Parser(tokenize(line))
        node = parser.level(0)
        if isinstance(node, Variable) and parser.accept("="):
            value = parser.level(0).eval(self.env)
            self.env[node.name] = value
            return f"{node.name} = {value}"
        if parser.current().kind != "end":
            raise SyntaxError("trailing " + parser.current().text)
        return f"{node.show()} -> {node.eval(self.env)}"


calc = Calculator()
lines = """1 + 2 * 3
(1 + 2) * 3
-2 ^ 2
2 ^ 3 ^ 2
x = 5
x * x - 1
y = x / 4 + sqrt(16)
max(x, y, 3) + sum(1, 2, 3)
10 / (x - 5)
1 +
2 $ 3
nope + 1
(1 + 2
1 2
--3
pi""".splitlines()
for line in lines:
    try:
        print(calc.run(line))
    except SyntaxError as e:
        print("syntax:", e)
    except (NameError, ZeroDivisionError) as e:
        print(type(e).__name__ + ":", e)
print(sorted(calc.env))
