# Uncalled functions are checked for names.
def never_called(x):
    return x + missing  # error: name 'missing' is not defined
print("fine")
