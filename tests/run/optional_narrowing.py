def length(text):
    if text is None:
        return -1
    return len(text)
def shout(text=None):
    if text is not None:
        return text.upper()
    return "?"
def first(items):
    for x in items:
        if x > 2:
            return x
    return None
def lookup(table, key):
    value = table.get(key)
    if value is None:
        return "missing " + key
    return f"{key}={value + 1}"
class Config:
    def __init__(self):
        self.rate = None
        self.name = None
    def describe(self):
        rate = self.rate
        if rate is None:
            rate = 9600
        return f"{self.name or 'unnamed'} at {rate + 0}"
print(length("abc"), length(None), shout(), shout("x"), first([1, 5]), first([0]), first([9]) + 1)
print(lookup({"a": 1}, "a"), lookup({"a": 1}, "b"))
c = Config()
print(c.describe(), c.rate is None)
c.rate = 115200
c.name = "uart"
print(c.describe(), c.rate is not None, c.rate)
x = first([3, 4])
if x is not None and x > 2:
    print("and", x * 2)
if x is None or x < 0:
    print("never")
else:
    print("or", x - 1)
y = first([])
print(y is None, y == None, "none" if y is None else "some", not y, x if x else 0)
z = y if y is not None else 100
print(z + 1, [v for v in [first([5]), first([1]), first([7])] if v is not None])
while x is not None:
    print("loop", x)
    x = None if x > 3 else x + 1
def early(v):
    if v is None:
        raise ValueError("nothing")
    return v + 1
try:
    print(early(first([8])), early(first([])))
except ValueError as e:
    print(e)
