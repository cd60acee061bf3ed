# Mistakes of the grammar do not hide those of names and types.
def one(x)  # error: syntax error, unexpected end of line
    return x
def two(x):
    return x + * 2  # error: syntax error, unexpected '*'
def three(x):
    if x = 3:  # error: syntax error, unexpected '='
        return 1
    return 2
def four():
    return missing  # error: name 'missing' is not defined
def five(text: str):
    return text + 5  # error: unsupported operand type(s) for +: 'str' and 'int'
print(one(1), two(2), three(3), four(), five("a"))
