match (1, 2):
    case (x, x):  # error: multiple assignments to name 'x' in pattern
        print(x)
