values = [1, 2, 3]
def third(items):
    return items[2]
print(third(values))
values.pop()
print(third(values))
