import math
from . import helper  # error: attempted relative import with no known parent package
math.pi = 3  # error: 'math.pi' cannot be assigned
try:
    print(math.e)
except 5:  # error: 'int' does not inherit from BaseException
    pass
