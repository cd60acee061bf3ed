class Filter:
    def __init__(self):
        self.value = 0
        self.n = 0
    def feed(self, x):
        self.n += 1
        self.value = self.value + (x - self.value) / self.n
        return self.value
f = Filter()
for x in [10, 20, 30]:
    print(f.feed(x))
