n = 5
print(n[0])  # error: 'int' object is not subscriptable
