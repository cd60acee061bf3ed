print(max(1, 2), sum([1, 2]))
def total(xs):
    return sum(xs), len(xs)
print(total([1, 2, 3]))
max = 3
print(max)
def sum(xs):
    return "own sum"
print(total([1, 2, 3]), sum([1]))
def shout(*a):
    print("shout", *a)
shout(1, 2)
out = print
def print(*a):
    out("mine:", *a)
shout(1, 2)
print("x", 3)
def isinstance(a, b):
    return "never"
out(isinstance(1, 2))
for abs in [abs(-3), abs(4)]:
    out(abs)
def str(x):
    return "my str"
out(str(3))
