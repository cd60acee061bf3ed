def logged(f):
    def wrap(self, *args, **kwargs):
        self.log.append(f.__name__)
        return f(self, *args, **kwargs)
    return wrap
class Calc:
    def __init__(self):
        self.log = []
    @logged
    def power(self, base, n=2):
        if n == 0:
            return 1
        return base * self.power(base, n=n - 1)
c = Calc()
print(c.power(3), c.power(2, 5), len(c.log), c.log[0])
