import sys
def maybe(flag):
    if flag:
        v = 5
    try:
        return v
    except UnboundLocalError as e:
        return -1
print(maybe(True), maybe(False))
if len(sys.argv) > 50:
    w = 1
try:
    print(w)
except NameError as e:
    print(e)
def loop(n):
    for i in range(n):
        last = i * i
    try:
        return last
    except NameError:
        return -100
print(loop(4), loop(0))
def defined_later():
    return helper(3)
def helper(n):
    return n * CONSTANT
CONSTANT = 7
print(defined_later())
for j in range(3):
    if j == 1:
        found = j
print(found, j)
def both(n):
    if n > 0:
        word = "positive"
    elif n < 0:
        word = "negative"
    else:
        word = "zero"
    return word
print(both(1), both(-1), both(0))
while True:
    inner = "set in a loop"
    break
print(inner)
