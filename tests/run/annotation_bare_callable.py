from typing import Callable
def twice(f: Callable, x: int) -> int:
    return f(f(x))
print(twice(lambda v: v + 1, 3))
print(twice(abs, -3))
class Button:
    def __init__(self, action: Callable):
        self.action = action
    def press(self):
        self.action()
Button(lambda: print("pressed")).press()
