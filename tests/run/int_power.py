print(2 ** 10, 3 ** 4, 7 ** 0, 0 ** 0, (-2) ** 3, (-2) ** 4, -2 ** 2)
print(2 ** 3 ** 2, (2 ** 3) ** 2)
print(10 ** 18, 2 ** 62)
print(2 ** -1, 10 ** -2, 4 ** 0.5)
print(pow(3, 5), pow(3, 5, 7), pow(2, 100, 1000000007), pow(5, 0, 3), pow(5, 3, 1))
print(pow(-3, 3, 7), pow(10, 9, 12))
x = 3
x **= 4
print(x)
try:
    print(pow(2, 5, 0))
except ValueError as e:
    print(e)
