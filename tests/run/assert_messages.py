def check(n):
    assert n > 0
    assert n % 2 == 0, f"{n} is odd"
    assert n < 100, ("too big", n)
    return n // 2
for n in [4, 0, 7, 102]:
    try:
        print(check(n))
    except AssertionError as e:
        print("assertion:", e, len(e.args))
try:
    assert isinstance("x", str)
    assert not []
    assert False, "always"
except AssertionError as e:
    print(repr(e))
def raise_class(which):
    if which == "value":
        raise ValueError
    if which == "stop":
        raise StopIteration
    if which == "not":
        raise NotImplementedError("later")
    raise KeyError(which)
for which in ["value", "stop", "not", "else"]:
    try:
        raise_class(which)
    except Exception as e:
        print(type(e).__name__, str(e), repr(e), e.args)
