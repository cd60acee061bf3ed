# Counts at and beyond the width of a word.
def show(value, count):
    print(value, count, value >> count)
for count in [0, 1, 31, 32, 33, 62, 63, 64, 65, 200]:
    show(1 << 40, count)
    show(-(1 << 40), count)
try:
    n = -1
    print(1 << n)
except ValueError as e:
    print("ValueError:", e)
try:
    n = -1
    print(1 >> n)
except ValueError as e:
    print("ValueError:", e)
