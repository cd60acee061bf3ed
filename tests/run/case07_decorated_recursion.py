def deco(f):
    def wrap(*a, **k):
        return f(*a, **k)
    return wrap
@deco
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
print(fib(12))
