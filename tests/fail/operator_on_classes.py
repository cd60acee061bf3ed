class A:
    pass
a = A()
b = A()
print(a + b)  # error: unsupported operand type(s) for +: 'A' and 'A'
print(a == b)
print(a < b)  # error: unsupported operand type(s) for <: 'A' and 'A'
