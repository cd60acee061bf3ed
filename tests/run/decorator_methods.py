def checked(f):
    def wrapper(self, x):
        if x < 0:
            return "refused"
        return f(self, x)
    return wrapper
class Tank:
    def __init__(self):
        self.level = 0
    @checked
    def fill(self, x):
        self.level += x
        return f"level {self.level}"
    @staticmethod
    def help():
        return "fill it"
t = Tank()
print(t.fill(5), t.fill(-1), t.fill(7), Tank.help(), t.help())
