class Machine:
    IDLE, RUNNING, DONE = range(3)
    NAMES = ["idle", "running", "done"]
    WIDTH, LABEL = 8, "machine"
    (A, B), C = (1, 2), 3

    def __init__(self, state=IDLE):
        self.state = state

    def step(self):
        if self.state == self.IDLE:
            self.state = Machine.RUNNING
        elif self.state == self.RUNNING:
            self.state = self.DONE
        return self.NAMES[self.state]


m = Machine()
print(m.step(), m.step(), m.step())
print(Machine.WIDTH + 1, Machine.LABEL.upper(), Machine.A, Machine.B, Machine.C)
