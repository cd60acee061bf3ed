n: Literal[int] = 5
m: Literal[int] = 0
k: Literal[int] = n // m  # error: static division by zero
print(k)
