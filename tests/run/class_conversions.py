class Num:
    def __init__(self, v):
        self.v = v
    def __int__(self):
        return int(self.v)
    def __float__(self):
        return float(self.v)
    def __bool__(self):
        return self.v > 0
    def __index__(self):
        return int(self.v)
    def __len__(self):
        return 7
    def __abs__(self):
        return Num(abs(self.v))
    def __round__(self, n=0):
        return round(self.v, n)
    def __hash__(self):
        return 5
    def __floor__(self):
        return 3
    def __ceil__(self):
        return 4
n = Num(3)
print(int(n), float(n), bool(n), bool(Num(-1)), [10, 20, 30, 40][n], len(n), abs(Num(-8)).v, hash(n), hex(n), "abcdef"[n], list(range(Num(2))))
if Num(0):
    print("never")
elif Num(1):
    print("truthy")
print(round(Num(25), -1), round(Num(7)), "yes" if n else "no", not n)
class Sized:
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n
print(bool(Sized(0)), bool(Sized(2)), [x.n for x in [Sized(0), Sized(3)] if x])
import math
print(math.floor(n), math.ceil(n))
