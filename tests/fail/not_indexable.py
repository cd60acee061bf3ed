n = 5
print(n[0])  # error: 'int' object has no attribute '__getitem__'
