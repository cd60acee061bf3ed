# Different functions of one signature, in lists and dicts.
from typing import Callable, Dict, List
def add(a: int, b: int) -> int:
    return a + b
def sub(a: int, b: int) -> int:
    return a - b
table: Dict[str, Callable[[int, int], int]] = {"+": add, "-": sub, "*": lambda a, b: a * b, "max": max}
for name in ["+", "-", "*", "max"]:
    print(name, table[name](6, 3))
steps: List[Callable[[int], int]] = [lambda x: x + 1, lambda x: x * 10, abs]
value = -5
for step in steps:
    value = step(value)
    print(value)
class Button:
    def __init__(self, action: Callable[[], str]):
        self.action = action
    def click(self):
        return self.action()
clicks = 0
def on_save() -> str:
    global clicks
    clicks += 1
    return "saved " + str(clicks)
class Door:
    def __init__(self):
        self.opened = 0
    def toggle(self) -> str:
        self.opened += 1
        return "door " + str(self.opened)
door = Door()
buttons = [Button(on_save), Button(door.toggle), Button(lambda: "lambda")]
print([b.click() for b in buttons], [b.click() for b in buttons])
