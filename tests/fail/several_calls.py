# Five calls that do not fit what they call.
class Motor:
    def __init__(self, pin: int, speed: float = 1.0):
        self.pin = pin
        self.speed = speed
    def run(self, seconds):
        return self.speed * seconds
def make():
    return Motor()  # error: Motor() missing 1 required positional argument: 'pin'
def wrong_type():
    return Motor("PB5")  # error: 'str' does not match expected type 'int'
def too_many():
    return Motor(1).run(2, 3)  # error: run() takes 1 argument (2 given)
def keyword():
    return Motor(1, sped=2.0)  # error: 'sped' is an invalid keyword argument for Motor()
def called():
    motor = Motor(1)
    return motor(5)  # error: 'Motor' object is not callable
print(make().run(1), wrong_type().pin, too_many() + 1, keyword().speed, called() + 1)
