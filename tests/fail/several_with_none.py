# What the program says is None is told at once; what may be None only for want of something else is not.
def count():
    print("counted")
def use():
    print(undefined_name)  # error: name 'undefined_name' is not defined
    n = None
    return n + 1  # error: unsupported operand type(s) for +: 'NoneType' and 'int'
def follows():
    value = None
    value = missing_thing()  # error: name 'missing_thing' is not defined
    return value.name
class Box:
    def __init__(self):
        self.content = None
    def size(self):
        return self.content.size()
print(use(), follows(), Box().size())
result = count()
result.go()  # error: 'NoneType' object has no attribute 'go'
print(len(5))  # error: object of type 'int' has no len()
