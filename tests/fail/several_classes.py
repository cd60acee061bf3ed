# Mistakes in classes.
from dataclasses import dataclass
class Shape:
    def area(self):
        return self.width  # error: 'Shape' object has no attribute 'width'
class Square(Shap):  # error: name 'Shap' is not defined
    def __init__(self, side):
        self.side = side
@dataclass
class Point:
    x: int
    y: int = 0
    x: float  # error: duplicate data attribute 'x' in class definition
class Stack:
    def push(self, item):
        self.items.append(item)
    def size():
        return 1
class Temperature:
    @property
    def celsius(self):
        return 20.0
def warm():
    temperature = Temperature()
    temperature.celsius = 30.0  # error: property 'celsius' of 'Temperature' object has no setter
print(Shape().area() + 1, Point(1, 2).y)
warm()
print(Stack().size() + 1)  # error: size() takes 0 arguments (1 given)
