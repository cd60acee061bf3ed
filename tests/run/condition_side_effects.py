def log(x):
    print("log", x)
def make(n):
    print("make", n)
    return [n]
if log(1) is None:
    print("none")
assert make(2) is not None
seen = set()
print([x for x in [1, 2, 1, 3, 2] if x in seen or seen.add(x)])
if not log(3):
    print("falsy")
print(make(4) is None, log(5) or 7, make(5) != None, isinstance(make(6), list), bool(log(7)))
while log(8):
    pass
if make(9) is not None and len(make(10)) == 1:
    print("yes")
class O: pass
def obj():
    print("obj")
    return O()
if obj():
    print("truthy")
