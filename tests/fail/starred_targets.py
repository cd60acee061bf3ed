a, *b, *c = [1, 2, 3]  # error: multiple starred expressions in assignment
*d = [1, 2]  # error: cannot assign to given expression
