square = lambda x: x * x
print(square(4), (lambda: 42)(), (lambda x, y=2, *z: x + y + len(z))(1, 2, 3, 4))
print((lambda **k: len(k))(a=1, b=2), (lambda *a, **k: (len(a), len(k)))(1, 2, c=3))
print(sorted([(1, "b"), (0, "c"), (2, "a")], key=lambda p: p[1]), (lambda x: "neg" if x < 0 else "pos")(-1))
pick = [lambda x: x + n for n in range(3)]
print([f(10) for f in pick])
nested = lambda a: lambda b: a + b
print(nested(1)(2), nested("x")("y"))
fact = lambda n: 1 if n == 0 else n * fact(n - 1)
print(fact(6), list(map(lambda t: t[0] * t[1], [(1, 2), (3, 4)])))
ops = {"double": lambda x: x * 2}
print(ops["double"](21))
