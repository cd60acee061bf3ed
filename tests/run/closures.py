def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    return step
a = counter()
b = counter()
print(a(), a(), b(), a(), b())
def late_binding():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    return [f() for f in fs]
def early_binding():
    fs = []
    for i in range(3):
        fs.append(lambda i=i: i)
    return [f() for f in fs]
print(late_binding(), early_binding(), [f() for f in [lambda: i for i in range(3)]])
def sees_changes():
    x = 1
    def show():
        return x
    first = show()
    x = 2
    second = show()
    x += 40
    return first, second, show()
print(sees_changes())
def account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance
    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            return -1
        balance -= amount
        return balance
    return deposit, withdraw
deposit, withdraw = account(100)
print(deposit(50), withdraw(30), withdraw(500), deposit(1))
def deep():
    a = 1
    def one():
        b = 10
        def two():
            nonlocal a
            a += b
            return a
        return two
    f = one()
    f()
    return f(), a
print(deep())
def shares_list():
    items = []
    def add(x):
        items.append(x)
    add(1)
    add(2)
    return items
print(shares_list())
