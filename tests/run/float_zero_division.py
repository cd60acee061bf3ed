def attempt(a, b, which):
    try:
        if which == 0:
            return str(a / b)
        if which == 1:
            return str(a // b)
        if which == 2:
            return str(a % b)
        return str(divmod(a, b))
    except ZeroDivisionError as e:
        return "ZeroDivisionError: " + str(e)
for which in range(4):
    print(attempt(1.5, 0.5, which))
    print(attempt(1.5, 0.0, which))
