for x in [0.5, 1.5, 2.5, 3.5, -0.5, -1.5, -2.5, 2.4, 2.6, -2.6, 1e15 + 0.5]:
    print(x, round(x))
for x in [2.675, 2.665, 1.005, 0.125, 0.375, 1.15, 1.25, 1.35, -1.25, 123.456]:
    print(x, round(x, 1), round(x, 2))
print(round(1234.5678, 0), round(1234.5678, -2), round(1250.0, -2), round(1350.0, -2))
print(round(7), round(-3), round(1234, -2), round(1250, -2), round(1350, -2), round(15, -1), round(25, -1), round(5, 2))
print(round(0.1 + 0.2, 10), round(1e-10, 5), round(1e20, 3))
try:
    print(round(float("nan")))
except ValueError as e:
    print(e)
try:
    print(round(float("inf")))
except OverflowError as e:
    print(e)
