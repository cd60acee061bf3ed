class Sensor:
    def __init__(self, name):
        self.name = name
    def read(self):
        raise NotImplementedError
    def kind(self):
        return "a " + self.name
