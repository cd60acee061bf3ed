import operator
OPS = {
    "+": (1, operator.add),
    "-": (1, operator.sub),
    "*": (2, operator.mul),
    "/": (2, lambda a, b: a / b),
    "max": (3, max),
}
def rpn(text):
    stack = []
    for token in text.split():
        if token in OPS:
            b = stack.pop()
            a = stack.pop()
            stack.append(OPS[token][1](a, b))
        else:
            stack.append(float(token))
    return stack[0]
print(rpn("3 4 + 2 *"), rpn("10 2 / 3 -"), rpn("1 9 max"))
UNARY = {"neg": operator.neg, "abs": abs, "sqr": lambda x: x * x, "half": lambda x: x // 2}
print([UNARY[n](-6) for n in ("neg", "abs", "sqr", "half")])
print({name: f(9) for name, f in UNARY.items()})
checks = [("even", lambda n: n % 2 == 0), ("positive", lambda n: n > 0), ("small", lambda n: abs(n) < 10)]
for n in (-4, 7, 12):
    print(n, [name for name, check in checks if check(n)])
pipeline = [str.strip, str.lower, lambda s: s.replace(" ", "_"), lambda s: s[:10]]
def apply_all(s):
    for f in pipeline:
        s = f(s)
    return s
print(apply_all("  Hello Big World  "))
conv = {"int": int, "float": float, "str": str, "bool": bool}
print([conv[k](v) for k, v in (("int", "5"), ("float", "2.5"), ("str", "x"), ("bool", ""))])
