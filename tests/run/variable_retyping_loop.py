# The variable of a loop re-bound in its body, to another type.
for item in [1, 2]:
    item = str(item)
    print(item + "x")
def numbers(text):
    result = []
    for part in text.split(","):
        part = part.strip()
        part = int(part)
        result.append(part + 1)
    return result
print(numbers("1, 2,3"))
