import cases
s = cases.Stack()
s.push(3)
s.push(4)
print(s.pop() + s.pop(), s.items)
t = cases.Stack()
t.push("a")
print(t.items)
root = None
for v in [5, 2, 7]:
    root = cases.insert(root, v)
print(cases.walk(root), cases.mean([1.0, 2.0]), cases.best([4, 9, 1]))
values = []
cases.fill(values)
print(values, cases.describe(5), cases.describe("x"), cases.fib(10))
print([s.area() for s in cases.shapes()], [f() for f in cases.late()], cases.groups(["aa", "b", "cc"]))
