class Tracker:
    def __init__(self):
        self.low = None
        self.last = None
    def see(self, x):
        if self.low is None or x < self.low:
            self.low = x
        changed = self.last is not None and self.last != x
        self.last = x
        return changed
t = Tracker()
print([t.see(x) for x in [4, 4, 2, 7]], t.low, t.last)
