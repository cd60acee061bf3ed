# A small Lisp: s-expressions, environments, closures.
class Value:
    def show(self):
        return "?"


class Num(Value):
    def __init__(self, n):
        self.n = n

    def show(self):
        return str(self.n)


class Symbol(Value):
    def __init__(self, name):
        self.name = name

    def show(self):
        return self.name


class ListValue(Value):
    def __init__(self, items):
        self.items = items

    def show(self):
        return "(" + " ".join(x.show() for x in self.items) + ")"


class Builtin(Value):
    def __init__(self, name):
        self.name = name

    def show(self):
        return "<" + self.name + ">"


class Env:
    def __init__(self, outer=None):
        self.table = {}
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env.table:
                return env.table[name]
            env = env.outer
        raise KeyError(name)

    def define(self, name, value):
        self.table[name] = value


class Lambda(Value):
    def __init__(self, params, body, env):
        self.params = params
        self.body = body
        self.env = env

    def show(self):
        return "<lambda " + " ".join(self.params) + ">"


def tokenize(text):
    return text.replace("(", " ( ").replace(")", " ) ").split()


def read(tokens):
    if not tokens:
        raise ValueError("unexpected end")
    t = tokens.pop(0)
    if t == "(":
        items = []
        while tokens and tokens[0] != ")":
            items.append(read(tokens))
        if not tokens:
            raise ValueError("missing )")
        tokens.pop(0)
        return ListValue(items)
    if t == ")":
        raise ValueError("unexpected )")
    if t.lstrip("-").isdigit():
        return Num(int(t))
    return Symbol(t)


def number(v):
    if isinstance(v, Num):
        return v.n
    raise TypeError(v.show() + " is not a number")


def truth(v):
    return not (isinstance(v, Num) and v.n == 0)


def builtin(name, args):
    if name == "list":
        return ListValue(args)
    if name == "car":
        first = args[0]
        if isinstance(first, ListValue):
            return first.items[0]
        raise TypeError("car of " + first.show())
    if name == "cdr":
        first = args[0]
        if isinstance(first, ListValue):
            return ListValue(first.items[1:])
        raise TypeError("cdr of " + first.show())
    if name == "null":
        first = args[0]
        return Num(1 if isinstance(first, ListValue) and not first.items else 0)
    if name == "cons":
        rest = args[1]
        if isinstance(rest, ListValue):
            return ListValue([args[0]] + rest.items)
        raise TypeError("cons onto " + rest.show())
    numbers = [number(a) for a in args]
    result = numbers[0]
    if name == "<":
        return Num(1 if numbers[0] < numbers[1] else 0)
    if name == "=":
        return Num(1 if numbers[0] == numbers[1] else 0)
    for n in numbers[1:]:
        if name == "+":
            result += n
        elif name == "-":
            result -= n
        elif name == "*":
            result *= n
    return Num(result)


def evaluate(x, env):
    if isinstance(x, Symbol):
        return env.find(x.name)
    if not isinstance(x, ListValue):
        return x
    items = x.items
    head = items[0]
    if isinstance(head, Symbol):
        if head.name == "quote":
            return items[1]
        if head.name == "if":
            return evaluate(items[2] if truth(evaluate(items[1], env)) else items[3], env)
        if head.name == "define":
            target = items[1]
            value = evaluate(items[2], env)
            if isinstance(target, Symbol):
                env.define(target.name, value)
            return value
        if head.name == "lambda":
            names = []
            params = items[1]
            if isinstance(params, ListValue):
                for p in params.items:
                    names.append(p.show())
            return Lambda(names, items[2], env)
    f = evaluate(head, env)
    args = [evaluate(a, env) for a in items[1:]]
    if isinstance(f, Builtin):
        return builtin(f.name, args)
    if isinstance(f, Lambda):
        inner = Env(f.env)
        for name, value in zip(f.params, args):
            inner.define(name, value)
        return evaluate(f.body, inner)
    raise TypeError(f.show() + " is not a function")


world = Env()
for name in ["+", "-", "*", "<", "=", "list", "car", "cdr", "cons", "null"]:
    world.define(name, Builtin(name))
program = [
    "(+ 1 2 (* 3 4))",
    "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))",
    "(fact 10)",
    "(define map (lambda (f xs) (if (null xs) xs (cons (f (car xs)) (map f (cdr xs))))))",
    "(map (lambda (x) (* x x)) (list 1 2 3 4))",
    "(define adder (lambda (n) (lambda (x) (+ x n))))",
    "((adder 5) 37)",
    "(quote (a (b c) 12))",
    "(car 5)",
    "(unknown 1)",
    "(5 1)",
    "(+ 1",
    ")",
]
for text in program:
    try:
        print(evaluate(read(tokenize(text)), world).show())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
    except KeyError as e:
        print("unbound", e)
