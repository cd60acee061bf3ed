count = 1
if len("abc") > 2:
    count = "many"  # error: 'str' does not match expected type 'int'
print(count)
