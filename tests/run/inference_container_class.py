class R:
    def __init__(self, n):
        self.data = [None] * n
    def push(self, x):
        self.data[0] = x
    def __iter__(self):
        for i in range(1):
            yield self.data[i]
    def __repr__(self):
        return ", ".join(str(x) for x in self)
a = R(3)
a.push(1);print(a)

print(sum(a))
b = R(3)

