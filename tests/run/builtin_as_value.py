emit = print
emit("hello", 3)
def run(f, *a):
    f(*a)
run(print, "x", 1)
t = type
print(t(3) is int)
fs = [print, emit]
for f in fs:
    f("y")
d = {"p": print}
d["p"]("z", 2)
for x in map(type, [1, 2]):
    print(x is int)
any(map(print, [1, 2]))
