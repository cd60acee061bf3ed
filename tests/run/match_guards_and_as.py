class Color:
    RED = 1
    GREEN = 2
def paint(c, amount):
    match c:
        case Color.RED if amount > 10:
            return "lots of red"
        case Color.RED:
            return "red"
        case Color.GREEN as g:
            return f"green {g}"
        case n if n > 100:
            return "large"
        case _:
            return "unknown"
print(paint(1, 20), paint(1, 5), paint(2, 0), paint(101, 0), paint(3, 0))
calls = 0
def subject():
    global calls
    calls += 1
    return 3
match subject():
    case 1:
        print("one")
    case 2:
        print("two")
    case 3 | 4 as n:
        print("three or four", n)
print(calls)
def unmatched(n):
    match n:
        case 1:
            print("one")
    return "end"
print(unmatched(1), unmatched(2))
match = 5
case = match + 1
type = "soft"
_ = 1
print(match, case, type)
