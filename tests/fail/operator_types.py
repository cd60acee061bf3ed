a = 1
b = "x"
print(a + b)  # error: unsupported operand type(s) for +: 'int' and 'str'
print([1] - [2])  # error: unsupported operand type(s) for -: 'List[int]' and 'List[int]'
print(a < b)  # error: unsupported operand type(s) for <: 'int' and 'str'
