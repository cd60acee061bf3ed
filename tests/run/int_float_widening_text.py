# expected by hand
# Widened places print as floats, where CPython keeps the int.
v = 1
text = "abc"
if len(text) == 2:
    v = 2.5
print(v)
values = [1, 2.5]
print(values)
def pick(flag):
    if flag:
        return 1
    return 2.5
print(pick(True), pick(False))
