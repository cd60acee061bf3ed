# An expression tree with visitors: printing, evaluating, differentiating, simplifying.
class Expr:
    def accept(self, visitor):
        raise NotImplementedError


class Const(Expr):
    def __init__(self, value):
        self.value = value

    def accept(self, visitor):
        return visitor.visit_const(self)


class Var(Expr):
    def __init__(self, name):
        self.name = name

    def accept(self, visitor):
        return visitor.visit_var(self)


class Add(Expr):
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def accept(self, visitor):
        return visitor.visit_add(self)


class Mul(Expr):
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def accept(self, visitor):
        return visitor.visit_mul(self)


class Printer:
    def visit_const(self, e):
        return str(e.value)

    def visit_var(self, e):
        return e.name

    def visit_add(self, e):
        return f"({e.left.accept(self)} + {e.right.accept(self)})"

    def visit_mul(self, e):
        return f"{e.left.accept(self)} * {e.right.accept(self)}"


class Evaluator:
    def __init__(self, env):
        self.env = env

    def visit_const(self, e):
        return e.value

    def visit_var(self, e):
        return self.env[e.name]

    def visit_add(self, e):
        return e.left.accept(self) + e.right.accept(self)

    def visit_mul(self, e):
        return e.left.accept(self) * e.right.accept(self)


class Counter:
    def __init__(self):
        self.nodes = 0
        self.names = set()

    def visit_const(self, e):
        self.nodes += 1

    def visit_var(self, e):
        self.nodes += 1
        self.names.add(e.name)

    def visit_add(self, e):
        self.nodes += 1
        e.left.accept(self)
        e.right.accept(self)

    def visit_mul(self, e):
        self.visit_add(e)


def derive(e, name):
    match e:
        case Const():
            return Const(0)
        case Var(name=n):
            return Const(1 if n == name else 0)
        case Add(left=a, right=b):
            return Add(derive(a, name), derive(b, name))
        case Mul(left=a, right=b):
            return Add(Mul(derive(a, name), b), Mul(a, derive(b, name)))
    raise TypeError("unknown expression")


def is_const(e, value):
    return isinstance(e, Const) and e.value == value


def simplify(e):
    if isinstance(e, Add):
        a = simplify(e.left)
        b = simplify(e.right)
        if is_const(a, 0):
            return b
        if is_const(b, 0):
            return a
        if isinstance(a, Const) and isinstance(b, Const):
            return Const(a.value + b.value)
        return Add(a, b)
    if isinstance(e, Mul):
        a = simplify(e.left)
        b = simplify(e.right)
        if is_const(a, 0) or is_const(b, 0):
            return Const(0)
        if is_const(a, 1):
            return b
        if is_const(b, 1):
            return a
        if isinstance(a, Const) and isinstance(b, Const):
            return Const(a.value * b.value)
        return Mul(a, b)
    return e


x = Var("x")
y = Var("y")
e = Add(Mul(Const(3), Mul(x, x)), Add(Mul(Const(2), x), Mul(y, Const(7))))
show = Printer()
print(e.accept(show))
print(e.accept(Evaluator({"x": 5, "y": 2})))
for name in ["x", "y", "z"]:
    d = simplify(derive(e, name))
    print(name, d.accept(show), d.accept(Evaluator({"x": 5, "y": 2})))
counter = Counter()
e.accept(counter)
print(counter.nodes, sorted(counter.names))
print(simplify(Add(Const(0), Mul(Const(2), Const(3)))).accept(show))
try:
    e.accept(Evaluator({"x": 1}))
except KeyError as err:
    print("KeyError:", err)
