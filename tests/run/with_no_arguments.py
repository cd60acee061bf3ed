# expected by hand
# An __exit__ without arguments, as Codon has it.
class Lock:
    def __enter__(self):
        print("locked")
    def __exit__(self):
        print("unlocked")
with Lock():
    print("working")
try:
    with Lock():
        raise ValueError("x")
except ValueError as e:
    print("passed on", e)
