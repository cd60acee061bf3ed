print((2.0).is_integer(), (2.5).is_integer(), (-3.0).is_integer())
print(int(2.999999), float(5), float("2"), float(True), float())
print(0.1 == 0.1, 0.1 + 0.2 == 0.3, 1 == 1.0, 1.5 > 1, 2.0 <= 2)
print(hash(2.0) == hash(2), hash(0.5) == hash(0.5))
