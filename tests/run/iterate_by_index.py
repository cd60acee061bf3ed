class Squares:
    def __init__(self, n):
        self.n = n
    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError("past the end")
        return i * i
print(list(Squares(4)))
print([x for x in Squares(3)], 9 in Squares(5))
a, b, c = Squares(3)
print(a, b, c)
for x in Squares(3):
    print(x)
