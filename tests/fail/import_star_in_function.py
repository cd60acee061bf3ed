def f():
    from math import *  # error: import * only allowed at module level
    return 1
f()
