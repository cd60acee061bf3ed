# f(**options) of dicts whose keys are known when the program runs
from dataclasses import dataclass


def area(*, width, height=1):
    return width * height


def describe(*args, sep=", ", **kwargs):
    parts = [str(a) for a in args]
    parts += [f"{k}={v}" for k, v in sorted(kwargs.items())]
    return sep.join(parts)


def greet(greeting, name="you"):
    return f"{greeting} {name}"


@dataclass
class Point:
    x: int
    y: int = 0
    label: str = "p"


class Widget:
    def __init__(self, name, **options):
        self.name = name
        self.options = options

    def show(self, **more):
        return f"{self.name} {sorted(self.options)} {sorted(more)}"


def forward(**kwargs):
    return describe(0, **kwargs)


size = {"width": 3, "height": 4}
print(area(**size), area(**{"width": 5}), area(width=2, **{"height": 6}))
texts = {"a": "1", "b": "2"}
print(describe(**texts), describe(0, **texts), describe(sep="-", **texts))
print(greet(**{"greeting": "hi"}), greet("hello", **{"name": "all"}))
rows = [{"x": 1, "y": 2}, {"x": 3}]
print([Point(**row) for row in rows])
record = {"x": 5, "label": "named"}
print(Point(**record))
widget = Widget("w", **texts)
print(widget.show(**size), widget.options["a"])
print(forward(**texts), forward(**size), forward(b=2, **{"a": 1}))
settings = {"greeting": "good", "name": "bye"}
for key in list(settings):
    if key == "name":
        settings[key] = "day"
print(greet(**settings), dict(**settings), dict(size, depth=1))
try:
    print(area(**{"width": 1, "depth": 2}))
except TypeError as error:
    print(error)
try:
    print(greet(**{"name": "x"}))
except TypeError as error:
    print(error)
