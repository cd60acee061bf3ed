def parse(text):
    try:
        return int(text)
    except ValueError as e:
        raise TypeError("not a number: " + text) from e
def load(texts):
    total = 0
    for t in texts:
        try:
            total += parse(t)
        except TypeError as e:
            print("skipped", e, "because", type(e.__cause__).__name__, e.__cause__)
    return total
print(load(["1", "x", "3", ""]))
class Retry(Exception):
    pass
def attempt(n):
    if n < 2:
        raise Retry(n)
    return n * 10
def retrying():
    n = 0
    while True:
        try:
            return attempt(n)
        except Retry as e:
            print("retry", e, len(e.args))
            n += 1
print(retrying())
def reraise():
    try:
        [1, 2][5]
    except IndexError:
        print("index error seen")
        raise
try:
    reraise()
except LookupError as e:
    print(type(e).__name__, e)
def convert(d, key):
    try:
        return d[key]
    except KeyError:
        raise ValueError("no " + key) from None
try:
    convert({"a": 1}, "b")
except ValueError as e:
    print(e, e.__cause__)
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        print("division:", e)
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print(e, "<-", repr(e.__cause__))
err = ValueError("kept")
for i in range(2):
    try:
        raise err
    except ValueError as e:
        print(i, e is err)
