t = (1, "a")
print(t[2])  # error: tuple index out of range (expected 0..1, got instead 2)
