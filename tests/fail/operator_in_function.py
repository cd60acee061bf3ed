# The message stands at the innermost place in the user's program.
def add(x, y):
    return x + y  # error: unsupported operand type(s) for +: 'int' and 'str'
print(add(1, 2))
print(add("a", "b"))
print(add(1, "b"))
