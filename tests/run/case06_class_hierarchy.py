class Expr:
    pass
class Num(Expr):
    def __init__(self, n):
        self.n = n
class Add(Expr):
    def __init__(self, a, b):
        self.a = a
        self.b = b
class Neg(Expr):
    def __init__(self, e):
        self.e = e
def evaluate(e):
    if isinstance(e, Num):
        return e.n
    if isinstance(e, Add):
        return evaluate(e.a) + evaluate(e.b)
    if isinstance(e, Neg):
        return -evaluate(e.e)
    raise ValueError("unknown expression")
tree = Add(Num(2), Neg(Add(Num(3), Num(4))))
print(evaluate(tree), evaluate(Num(7)), evaluate(Neg(Neg(Num(1)))))
