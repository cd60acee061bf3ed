# What always raises may stand where any value may: iterated, negated, unpacked, entered, assigned.
def bad(x):
    raise ValueError("v" + str(x))

def g():
    for x in bad(1):
        print(x)
def h():
    return [x for x in bad(2)]
def k():
    a, b = bad(3)
    print(a, b)
def m():
    return bad(4).foo + bad(5)[1] + len(bad(6))
def n():
    print(bad(7) + 1, -bad(8), bad(9) < 2, bad(10)(3), f"{bad(11)}")
def o():
    if bad(12):
        return 1
    return 2
def p():
    with bad(13) as x:
        print(x)
def q():
    bad(14).x = 2
def r():
    bad(15)[0] = 2
def s():
    return 1 in bad(16)
def t():
    print(*bad(17))
def u():
    x = bad(18)
    x += 1
    return x
for f in (g, h, k, n, o, p, q, r, s, t, u, m):
    try:
        f()
    except ValueError as e:
        print(f.__name__, e)
