class Bus:
    def __init__(self, number):
        self.number = number
        self.log = []
    def send(self, text):
        self.log.append(f"{self.number}:{text}")
