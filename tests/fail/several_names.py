# Five mistakes in names, each in a function of its own.
import math
def area(radius):
    return math.py * radius ** 2  # error: module 'math' has no attribute 'py'
def total(values):
    result = 0
    for value in values:
        result += valeu  # error: name 'valeu' is not defined
    return result
def greet(name: str) -> str:
    return "hello " + nmae  # error: name 'nmae' is not defined
class Led:
    def __init__(self, pin):
        self.pin = pin
    def toggle(self):
        return self.pni  # error: 'Led' object has no attribute 'pni'
def start():
    led = Led(3)
    led.blink(5)  # error: 'Led' object has no attribute 'blink'
    return led.toggle()
print(area(2.0) + 1, total([1, 2]) * 2, greet("x").upper())
start()
