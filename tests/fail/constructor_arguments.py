class A:
    def __init__(self, x):
        self.x = x
A(1)
A()  # error: __init__() missing 1 required positional argument: 'x'
A(1, 2)  # error: __init__() takes 2 arguments (3 given)
