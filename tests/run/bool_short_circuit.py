def yes(name):
    print("yes", name)
    return True
def no(name):
    print("no", name)
    return False
print(yes("a") and no("b") and yes("c"))
print(no("a") or yes("b") or no("c"))
print(not no("a"))
if yes("x") and yes("y") or no("z"):
    print("taken")
print(0 or 5, 3 or 5, 0 and 5, 3 and 5, "" or "default", "x" and "y")
print([] or [1], [2] or [1])
name = ""
print("Hello, " + (name or "world"))
limit = 0
print(limit or 10, limit and 10)
print(1 < 2 and 2 < 3 or 1 / 1 > 5)
a = not 1 == 2
print(a, not not a)
