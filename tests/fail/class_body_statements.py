class C:
    x = 1
    for i in range(3):  # error: unexpected expression in class definition
        pass
    print("never")  # error: unexpected expression in class definition
    import math  # error: unexpected expression in class definition
