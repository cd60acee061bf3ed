global a  # error: 'global' outside function
n = 0
def f():
    n = 1
    global n  # error: name 'n' is assigned to before global declaration
    return n
def g():
    nonlocal n  # error: no binding for nonlocal 'n' found
    n = 2
def h(p):
    global p  # error: name 'p' is parameter and global
f()
g()
h(1)
