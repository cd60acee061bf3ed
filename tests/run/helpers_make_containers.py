def zeros(n):
    return [0] * n
def grid(w, h):
    return [zeros(w) for _ in range(h)]
def empty():
    return []
def table():
    return {}
def slots(n):
    return [None] * n
class Stack:
    def __init__(self):
        self.items = []
    def push(self, x):
        self.items.append(x)
def new_stack():
    return Stack()
a = zeros(2)
a[0] = 1
b = zeros(1)
b[0] = 1.5
print(a, b)
g = grid(1, 2)
for row in g:
    row[0] = 2.5
h = grid(2, 2)
h[1][1] = 7
print(g, h, a)
def doubled(xs):
    out = zeros(len(xs))
    for i in range(len(xs)):
        out[i] = xs[i] * 2
    return out
print(doubled([1, 2]), doubled([1.5, 2.5]))
x = empty()
x.append(1)
y = empty()
y.append("one")
z = empty()
z.append([x])
print(x, y, z, empty())
t = table()
t["a"] = 1
u = table()
u[2] = "b"
print(t, u)
p = slots(2)
p[0] = 5
q = slots(2)
q[1] = "five"
print(p, q, slots(1))
s = new_stack()
s.push(1)
r = new_stack()
r.push("a")
print(s.items, r.items)
def first_two(make):
    made = make()
    made.append(1)
    made.append(2)
    return made
print(first_two(empty))
def collect(words, numbers):
    by_word = table()
    total = empty()
    for w, n in zip(words, numbers):
        by_word[w] = n
        total.append(n)
    return by_word, total
print(collect(["a", "b"], [1, 2]), collect(["a"], [0.5]))
class Matrix:
    def __init__(self, w, h):
        self.rows = grid(w, h)
    def put(self, x, y, v):
        self.rows[y][x] = v
m = Matrix(2, 1)
m.put(0, 0, 4)
print(m.rows)
