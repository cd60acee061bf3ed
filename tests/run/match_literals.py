def name(n):
    match n:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case _:
            return "other"
print([name(n) for n in [0, 1, 2, 3, -1, 99]])
def command(text):
    match text:
        case "go":
            return 1
        case "stop" | "halt":
            return 2
        case "":
            return 3
    return 0
print([command(t) for t in ["go", "stop", "halt", "", "x"]])
def flags(b):
    match b:
        case True:
            return "yes"
        case False:
            return "no"
print(flags(True), flags(1 > 2))
def real(x):
    match x:
        case 1.5:
            return "one and a half"
        case 2:
            return "two"
        case _:
            return "?"
print(real(1.5), real(2.0), real(3.0))
def maybe(x):
    match x:
        case None:
            return "nothing"
        case 5:
            return "five"
        case n:
            return f"some {n}"
print(maybe(None), maybe(5), maybe(6))
match b"ab":
    case b"xy":
        print("no")
    case b"ab":
        print("bytes")
for n in range(5):
    match n:
        case 1:
            continue
        case 3:
            break
        case _:
            print("turn", n)
print("left at", n)
