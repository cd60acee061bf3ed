def sign(n):
    if n > 0:
        return "positive"
    elif n < 0:
        return "negative"
    else:
        return "zero"
for n in [5, -5, 0]:
    print(sign(n))
def grade(score):
    if score >= 90: return "A"
    elif score >= 80: return "B"
    elif score >= 70: return "C"
    return "F"
print([grade(s) for s in [95, 90, 85, 70, 10]])
x = 5
if x: print("truthy")
if not x: print("never")
if x > 3 and x < 10: print("in range"); print("still in")
if x == 1: pass
else: print("else")
items = []
if items:
    print("some")
else:
    print("none")
if "a" in "abc":
    if x > 1:
        if x > 2:
            print("deep")
y = "big" if x > 3 else "small"
print(y, 1 if x else 0, "a" if x < 3 else "b" if x < 6 else "c")
if (n := len("hello")) > 3:
    print("walrus", n)
