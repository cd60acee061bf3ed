def naturals(start=0):
    n = start
    while True:
        yield n
        n += 1
def take(n, it):
    result = []
    for x in it:
        if len(result) == n:
            break
        result.append(x)
    return result
def squares():
    for n in naturals(1):
        yield n * n
def primes():
    found = []
    for n in naturals(2):
        for p in found:
            if n % p == 0:
                break
        else:
            found.append(n)
            yield n
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
def take_while(f, it):
    for x in it:
        if not f(x):
            return
        yield x
print(take(5, naturals()), take(4, squares()), take(10, primes()), take(10, fib()))
print(list(take_while(lambda x: x < 50, fib())), take(0, naturals()))
g = naturals(7)
print(next(g), next(g), take(2, g))
def cycle(items):
    while True:
        for x in items:
            yield x
print(take(7, cycle("abc")), [x for x, _ in zip(cycle([1, 2]), range(5))])
