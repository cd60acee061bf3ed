try:
    int("x")
except ValueError as e:
    print(e)
print(e)  # error: name 'e' is not defined
