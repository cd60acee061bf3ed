calls = 0
def counted(f):
    def wrap(*args):
        global calls
        calls += 1
        return f(*args)
    return wrap
@counted
def fact(n):
    return 1 if n == 0 else n * fact(n - 1)
@counted
@counted
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)
print(fact(5), calls)
print(gcd(48, 18), calls)
