def a(x, x):  # error: duplicate argument 'x' in function definition
    pass
def b(x=1, y):  # error: non-default argument 'y' follows default argument
    pass
def c(*args=1):  # error: star arguments cannot have default values
    pass
def d(*a, *b):  # error: multiple star arguments provided
    pass
def e(**kwargs, x):  # error: kwargs must be the last argument
    pass
def f(x, *):  # error: named arguments must follow bare *
    pass
