def apply(f, *args):
    return f(*args)
def compose(f, g):
    return lambda x: f(g(x))
def add(a, b):
    return a + b
print(apply(add, 1, 2), apply(len, "abc"), apply(max, 3, 7), apply(lambda: "none"))
inc = lambda x: x + 1
double = lambda x: x * 2
print(compose(inc, double)(5), compose(double, inc)(5), compose(str, inc)(9), compose(len, str)(12345))
print(list(map(inc, [1, 2, 3])), list(map(str, [1, 2])), list(map(add, [1, 2], [10, 20])), list(map(lambda a, b: a * b, range(3), range(3))))
print(list(filter(lambda x: x > 1, [0, 1, 2, 3])), list(filter(None, [0, 1, 0, 2])), list(filter(str.isdigit, "a1b2")))
print(sorted(["bb", "a", "ccc"], key=len), max([-3, 2], key=abs), min("abc", "zz", key=len))
def make_adder(n):
    def adder(x):
        return x + n
    return adder
print(make_adder(5)(10), [make_adder(i)(1) for i in range(3)])
adders = [make_adder(i) for i in range(4)]
print([f(10) for f in adders])
f = add
print(f(3, 4), (lambda *a: sum(a))(1, 2, 3), (lambda a, b=5: a - b)(1))
def fold(f, items, start):
    acc = start
    for x in items:
        acc = f(acc, x)
    return acc
print(fold(add, [1, 2, 3], 0), fold(lambda a, b: a + b, ["x", "y"], ""), fold(lambda a, b: a * b, range(1, 6), 1))
m = "hello".upper
print(m(), list(map("abc".find, ["a", "c", "z"])))
