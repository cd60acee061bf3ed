def logged(prefix):
    def decorator(f):
        def wrapper(*args, **kwargs):
            print(f"{prefix}> {f.__name__}{args}")
            result = f(*args, **kwargs)
            print(f"{prefix}< {result}")
            return result
        return wrapper
    return decorator

def validate(*types):
    def decorator(f):
        def wrapper(*args):
            for a, t in zip(args, types):
                if not isinstance(a, t):
                    raise TypeError(f"expected {t.__name__}")
            return f(*args)
        return wrapper
    return decorator

def bold(f):
    return lambda *a: "<b>" + f(*a) + "</b>"

def italic(f):
    def inner(*a):
        return "<i>" + f(*a) + "</i>"
    return inner

@bold
@italic
def text(s):
    return s

@logged("a")
@logged("b")
def mul(x, y=2):
    return x * y

@validate(int, str)
def rep(n, s):
    return s * n

print(text("hi"))
print(mul(3), mul(4, y=5))
print(rep(2, "ab"))

class Validator:
    def __init__(self, minimum):
        self.minimum = minimum
    def __call__(self, f):
        def wrapper(n):
            if n < self.minimum:
                return f"{n} is too small"
            return f(n)
        return wrapper

@Validator(10)
def show(n):
    return f"n={n}"
print(show(5), show(15))

class Account:
    log = []
    def audit(f):
        def wrapper(self, amount):
            self.log.append(f"{f.__name__} {amount}")
            return f(self, amount)
        return wrapper
    def __init__(self):
        self.balance = 0
    @audit
    def deposit(self, amount):
        self.balance += amount
        return self.balance
    @audit
    def withdraw(self, amount):
        self.balance -= amount
        return self.balance
a = Account()
print(a.deposit(50), a.withdraw(20), a.log)
