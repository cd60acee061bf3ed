value = 3
print(valeu)  # error: name 'valeu' is not defined
print(value)
