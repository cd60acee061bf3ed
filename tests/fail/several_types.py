# Mistakes in types, and what is made of the results tells nothing more.
def join(parts):
    text = ""
    for part in parts:
        text += part  # error: unsupported operand type(s) for +=: 'str' and 'int'
    return text
def average(values: List[float]) -> float:
    return str(sum(values) / len(values))  # error: 'str' does not match expected type 'float'
def first(pairs):
    a, b, c = pairs[0]  # error: not enough values to unpack (expected 3, got 2)
    return a + b + c
def lookup(table: Dict[str, int], key):
    return table[key]  # error: 'int' does not match expected type 'str'
def find():
    return lookup({"a": 1}, 5)
print(join([1, 2]).upper())
print(average([1.0, 2.0]) * 2)
print(first([(1, 2)]) + 1)
print(find() + 1)
