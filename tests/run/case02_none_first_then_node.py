class Cell:
    def __init__(self, value, rest):
        self.value = value
        self.rest = rest
def from_list(items):
    result = None
    for x in reversed(items):
        result = Cell(x, result)
    return result
def length(c):
    if c is None:
        return 0
    return 1 + length(c.rest)
def append(a, b):
    if a is None:
        return b
    return Cell(a.value, append(a.rest, b))
def show(c):
    return "nil" if c is None else f"{c.value}:{show(c.rest)}"
x = from_list([1, 2])
y = from_list([3])
print(show(x), show(append(x, y)), length(append(x, append(y, x))), show(from_list([])))
