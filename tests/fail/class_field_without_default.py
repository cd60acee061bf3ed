class C:
    x: int
print(C.x)  # error: 'C' object has no attribute 'x'
