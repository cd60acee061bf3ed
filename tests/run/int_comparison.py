values = [-3, 0, 2, 2]
for a in values:
    for b in values:
        print(a < b, a <= b, a == b, a != b, a >= b, a > b)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1, 1 == 1 == 1, 1 < 2 > 1, 1 != 2 != 1)
def tell(n):
    print("asked", n)
    return n
print(tell(1) < tell(2) < tell(3))
print(tell(3) < tell(2) < tell(1))
print(1 == 1.0, 2 < 2.5, 3 >= 3.0, 9007199254740993 == 9007199254740992.0)
print(True == 1, False < 1, True + True)
