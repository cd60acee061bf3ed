def f(flag):
    if flag:
        return 1
    return "one"  # error: 'str' does not match expected type 'int'
print(f(True))
