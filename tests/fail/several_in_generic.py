# One mistake in a function that is called with three types is told once.
def double(x):
    return undefined_factor * x  # error: name 'undefined_factor' is not defined
def show(items):
    for item in items:
        print(item.nmae)  # error: 'Item' object has no attribute 'nmae'
class Item:
    def __init__(self, name):
        self.name = name
def loop():
    for i in 10:  # error: 'int' object is not iterable
        print(i + 1)
def unreached():
    return nothing_here  # error: name 'nothing_here' is not defined
print(double(1), double(2.5), double("x"))
show([Item("a")])
show((Item("b"), Item("c")))
loop()
