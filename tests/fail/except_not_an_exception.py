class Problem:
    pass
try:
    print(1)
except Problem:  # error: 'Problem' does not inherit from BaseException
    print(2)
