def check(n):
    assert n > 0, "n must be positive"
    assert n < 100
    return n
print(check(5))
try:
    check(-1)
except AssertionError as e:
    print("failed:", e)
try:
    check(500)
except AssertionError as e:
    print("failed:", repr(str(e)), repr(e))
try:
    assert 1 == 2, f"{1} is not {2}"
except AssertionError as e:
    print(e)
assert True
assert [1], "never"
