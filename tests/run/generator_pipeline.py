def read_lines(text):
    for line in text.split("\n"):
        yield line.strip()
def without_comments(lines):
    for line in lines:
        if line and not line.startswith("#"):
            yield line
def pairs(lines):
    for line in lines:
        key, _, value = line.partition("=")
        yield key.strip(), value.strip()
text = """
# settings
speed = 9600
   parity = even

# end
stop=1
"""
for key, value in pairs(without_comments(read_lines(text))):
    print(repr(key), repr(value))
def batches(items, size):
    batch = []
    for x in items:
        batch.append(x)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
print(list(batches(range(7), 3)))
def window(items, n):
    buf = []
    for x in items:
        buf.append(x)
        if len(buf) > n:
            buf.pop(0)
        if len(buf) == n:
            yield tuple(buf)
print(list(window([1, 2, 3, 4], 2)))
def unique(items):
    seen = set()
    for x in items:
        if x not in seen:
            seen.add(x)
            yield x
print(list(unique("mississippi")), list(unique([3, 1, 3])))
def interleave(a, b):
    ita = iter(a)
    itb = iter(b)
    while True:
        x = next(ita, None)
        y = next(itb, None)
        if x is None and y is None:
            return
        if x is not None:
            yield x
        if y is not None:
            yield y
print(list(interleave([1, 2, 3], [10, 20])))
