x = missing  # error: name 'missing' is not defined
y = x + 1
z = y.name
print(x, y, z)
