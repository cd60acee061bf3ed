a, b = 5  # error: cannot unpack non-iterable 'int' object
for c, d in [1, 2]:  # error: cannot unpack non-iterable 'int' object
    print(c)
x: int = "a"  # error: 'str' does not match expected type 'int'
print(a, b, x)
