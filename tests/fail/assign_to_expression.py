x = 1
x + 1 = 2  # error: cannot assign to given expression
f() = 3  # error: cannot assign to given expression
5 = x  # error: cannot assign to given expression
None = 1  # error: cannot assign to given expression
del x + 1  # error: cannot delete given expression
