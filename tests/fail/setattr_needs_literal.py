class A:
    def __init__(self):
        self.x = 1
a = A()
name = "x"
setattr(a, name, 2)  # error: expected static expression
print(getattr(a, name))  # error: expected static expression
