total = 0
for word in ["a", "b"]:
    total = word  # error: 'str' does not match expected type 'int'
print(total)
