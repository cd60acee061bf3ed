class Ring[T, N: Literal[int]]:
    def __init__(self):
        self.items = [T()]
Ring[int]()  # error: Ring takes 2 generics (1 given)
