import sys
count = 1
if len(sys.argv) > 2:
    count = "many"  # error: 'str' does not match expected type 'int'
print(count)
