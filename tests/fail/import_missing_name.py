from math import sqrt, squareroot  # error: cannot import name 'squareroot' from 'math'
print(sqrt(4.0))
