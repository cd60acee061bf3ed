class Box:
    def __init__(self):
        self.v = 1
b = Box()
del b.v  # error: cannot delete given expression
