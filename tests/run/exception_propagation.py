# Through calls, methods, closures, generators and callbacks.
class Machine:
    def __init__(self):
        self.depth = 0
    def dive(self, n):
        self.depth = n
        if n == 4:
            raise RuntimeError("deep " + str(n))
        self.dive(n + 1)
def generate(limit):
    for i in range(10):
        if i == limit:
            raise ValueError("generator stopped at " + str(i))
        yield i
def apply(f, x):
    return f(x)
def outer():
    count = 0
    def bump(x):
        nonlocal count
        count += 1
        if count > 2:
            raise KeyError("too many")
        return x + count
    return [apply(bump, 10), apply(bump, 20), apply(bump, 30)]
m = Machine()
try:
    m.dive(0)
except RuntimeError as e:
    print(e, m.depth)
seen = []
try:
    for v in generate(3):
        seen.append(v)
except ValueError as e:
    print(seen, e)
try:
    print(outer())
except KeyError as e:
    print("KeyError", e)
try:
    print([10 // d for d in [5, 2, 0, 1]])
except ZeroDivisionError:
    print("in a comprehension")
try:
    print(sorted([3, 1, 2], key=lambda v: [0, 1][v]))
except IndexError:
    print("in a key function")
try:
    print(list(map(int, ["1", "x"])))
except ValueError as e:
    print(e)
