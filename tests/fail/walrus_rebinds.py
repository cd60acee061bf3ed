print([i := 0 for i in range(3)])  # error: assignment expression cannot rebind comprehension iteration variable 'i'
