class Money:
    def __init__(self, cents):
        self.cents = cents
    def __format__(self, spec):
        if spec == "":
            return str(self.cents) + "c"
        if spec == "d":
            return "$" + str(self.cents // 100) + "." + str(self.cents % 100).zfill(2)
        return format(self.cents / 100, spec)
m = Money(1234)
print(f"{m} {m:d} {m:.1f} {m:>10.3f}", "{:d}/{}".format(m, m), format(m, "d"), format(m))
