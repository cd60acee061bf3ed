from itertools import islice, takewhile, count, chain
def naturals(start=0):
    n = start
    while True:
        yield n
        n += 1
def squares(source):
    for x in source:
        yield x * x
def odd(source):
    return (x for x in source if x % 2)
def take(n, source):
    for i, x in enumerate(source):
        if i >= n:
            return
        yield x
def windows(source, size):
    window = []
    for x in source:
        window.append(x)
        if len(window) > size:
            window.pop(0)
        if len(window) == size:
            yield tuple(window) if size != 2 else (window[0], window[1])
def primes():
    found = []
    for n in naturals(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n
print(list(islice(squares(odd(naturals())), 5)))
print(list(take(4, squares(naturals(3)))))
print(list(takewhile(lambda p: p < 40, primes())))
print(sum(islice(primes(), 20)))
print(list(islice(count(5, 3), 4)), list(chain([1, 2], (3,), range(4, 6))))
def running(values):
    total = 0
    for v in values:
        total += v
        yield total
print(list(running([3, 1, 4, 1, 5])), max(running([1, -5, 10])))
lines = ["a=1", "# comment", "", "b = 22", "bad", "c=x"]
def strip(ls):
    for l in ls:
        l = l.split("#")[0].strip()
        if l:
            yield l
def pairs(ls):
    for l in ls:
        if "=" not in l:
            print("ignored", l)
            continue
        k, v = l.split("=")
        yield k.strip(), v.strip()
def numbers(ps):
    for k, v in ps:
        try:
            yield k, int(v)
        except ValueError:
            yield k, -1
print(dict(numbers(pairs(strip(lines)))))
gen = (x + y for x in range(3) for y in range(x))
print(next(gen), list(gen), list(gen))
