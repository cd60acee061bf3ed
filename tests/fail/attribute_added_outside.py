class Box:
    def __init__(self):
        self.v = 1
b = Box()
b.v = 2
b.new = 3  # error: 'Box' object has no attribute 'new'
