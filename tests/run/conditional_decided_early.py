# One arm of a conditional is a whole number, the other a float that is known only once a recursive function is.
def fib(n, memo={}):
    if n in memo:
        return memo[n]
    if n < 2:
        return n
    memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]


def ratio(n):
    return fib(n) / fib(n - 1) if n > 2 else 1.0


def share(n):
    return 1 if n <= 2 else fib(n) / 2


def named(n):
    return "few" if n <= 2 else fib(n)


print(fib(30), ratio(2), round(ratio(20), 5))
print(share(3) + 1, named(2), named(10))
