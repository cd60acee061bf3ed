def inner(n):
    if n < 0:
        raise ValueError("negative: " + str(n))
    return n * 2
def outer(n):
    try:
        return inner(n)
    except ValueError as e:
        print("log:", e)
        raise
for n in [3, -3]:
    try:
        print(outer(n))
    except ValueError as e:
        print("caught:", e)
def wrap():
    try:
        raise KeyError("k")
    except KeyError as e:
        raise RuntimeError("wrapped") from e
try:
    wrap()
except RuntimeError as e:
    print(e, repr(e.__cause__))
def hide():
    try:
        raise KeyError("k")
    except KeyError:
        raise RuntimeError("alone") from None
try:
    hide()
except RuntimeError as e:
    print(e, e.__cause__ is None)
saved = None
try:
    raise IndexError("kept")
except IndexError as e:
    saved = e
print(repr(saved), saved.args)
try:
    raise saved
except LookupError as e:
    print("again", e, e is saved)
