class Adder:
    def __init__(self, n):
        self.n = n
        self.calls = 0
    def __call__(self, x, times=1):
        self.calls += 1
        return x + self.n * times
add5 = Adder(5)
print(add5(1), add5(2, times=3), add5.calls, list(map(add5, [1, 2])), sorted([3, 1], key=Adder(-1)), add5.calls)
class Polynomial:
    def __init__(self, *coefficients):
        self.c = coefficients
    def __call__(self, x):
        result = 0
        for a in reversed(self.c):
            result = result * x + a
        return result
p = Polynomial(1, 2, 3)
print(p(0), p(1), p(2), [p(i) for i in range(4)])
class Pipeline:
    def __init__(self):
        self.stages = []
    def add(self, stage):
        self.stages.append(stage)
        return self
    def __call__(self, x):
        for s in self.stages:
            x = s(x)
        return x
print(Pipeline().add(Adder(1)).add(Adder(10))(0), callable(add5))
