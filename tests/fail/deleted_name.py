x = 5
del x
print(x)  # error: name 'x' is not defined
