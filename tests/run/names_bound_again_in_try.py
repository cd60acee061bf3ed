# a name that gets another type inside `try`

for ch in b"ab":
    print(ch, end=" ")
try:
    for ch in "ab":
        print(ch.upper(), end=" ")
    print()
except ValueError as e:
    print(e)

try:
    result = 10 / 4
    print(result)
except ZeroDivisionError as e:
    print("error:", e)

try:
    result = "abc".index("z")
    print("found", result)
except ValueError as e:
    print("error:", e)

try:
    result = "text".upper()
    print(result, len(result))
    raise KeyError(result)
except KeyError as e:
    print("error:", e)
else:
    print("fine")
finally:
    print("end")


def convert(text):
    try:
        value = text.strip()
        value = int(value)
        return value + 1
    except ValueError:
        return -1


print(convert(" 41 "), convert("x"))

count = 0
while count < 3:
    try:
        count += 1
        item = count * 2
        print(item, end=" ")
        item = str(item) + "!"
        print(item.center(6), end="|")
    finally:
        print("turn", count)
