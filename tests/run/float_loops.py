def sqrt(x):
    guess = x / 2
    for _ in range(30):
        guess = (guess + x / guess) / 2
    return guess
print(sqrt(2.0), sqrt(10.0), sqrt(144.0))
total = 0.0
for i in range(1, 1001):
    total += 1.0 / i
print(total)
pi = 0.0
sign = 1.0
for k in range(1000):
    pi += sign * 4.0 / (2 * k + 1)
    sign = -sign
print(pi)
t = 0.0
while t < 1.0:
    t += 0.1
print(t)
samples = [20.5, 21.0, 19.75, 22.25]
mean = sum(samples) / len(samples)
variance = sum((s - mean) ** 2 for s in samples) / len(samples)
print(mean, variance, min(samples), max(samples))
