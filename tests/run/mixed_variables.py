import sys
count = 1
if len(sys.argv) < 2:
    count = "many"
print(count)
total = 0
for word in ["a", "b"]:
    total = word
print(total)


def number(text):
    try:
        return int(text)
    except ValueError:
        return float(text)


print(number("3"), number("2.5"), number("3") + number("4"), number("3") * 1.5)
