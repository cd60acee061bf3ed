print(int(3.9), int(-3.9), int(0.0), int(1e15), int(-0.5))
print(int(True), int(False), int(), float(3), float(-7), bool(3), bool(0), bool(-1))
print(str(123), str(-5), repr(77))
print(int(float("1e3")), float("12"), int(2.0 ** 53))
try:
    print(int(float("inf")))
except OverflowError as e:
    print(e)
try:
    print(int(float("nan")))
except ValueError as e:
    print(e)
