class A:
    def __init__(self, x):
        self.x = x
A(1)
A()  # error: A() missing 1 required positional argument: 'x'
A(1, 2)  # error: A() takes 1 argument (2 given)
