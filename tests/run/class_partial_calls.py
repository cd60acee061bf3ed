# expected by hand
# f(a, ...) fixes some arguments.
def f(a, b, c):
    return a * 100 + b * 10 + c
g = f(1, ...)
print(g(2, 3), g(c=5, b=4))
h = f(b=7, ...)
print(h(1, 2))
k = g(9, ...)
print(k(8))
