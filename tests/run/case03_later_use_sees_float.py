def integrate(f, a, b, n):
    h = (b - a) / n
    total = 0
    for i in range(n):
        x = a + (i + 0.5) * h
        total = total + f(x)
    result = total * h
    return result
print(round(integrate(lambda x: x * x, 0, 3, 100), 4))
prev = 0
speed = 0
for step in range(3):
    speed = speed + 0.25
    prev = prev + speed * 0.5
print(prev, speed)
