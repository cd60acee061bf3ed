class Expr:
    def __init__(self, op, left=None, right=None):
        self.op = op
        self.left = left
        self.right = right

    def eval(self, env):
        if self.left is None and self.right is None:
            return env[self.op] if isinstance(self.op, str) else self.op
        a = self.left.eval(env) if self.left else 0
        b = self.right.eval(env)
        return a + b

def build(rpn):
    stack = []
    for tok in rpn.split():
        if tok in ("+", "-", "*"):
            b, a = stack.pop(), stack.pop()
            stack.append(Expr(tok, a, b))
        elif tok == "~":
            stack.append(Expr("-", None, stack.pop()))
        else:
            stack.append(Expr(int(tok) if tok.isdigit() else tok))
    return stack[0]
print(build("1 2 +").eval({"x": 1}))
print(build("1 x +").eval({"x": 1}))
