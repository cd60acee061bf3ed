x = 5
print(x())  # error: 'int' object is not callable
