if True:
        x = 1
	y = 2  # error: inconsistent use of tabs and spaces in indentation
