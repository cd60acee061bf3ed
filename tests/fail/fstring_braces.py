x = 1
print(f"{x")  # error: expecting '}' in f-string
print(f"x}")  # error: single '}' is not allowed in f-string
