def where(point):
    match point:
        case (0, 0):
            return "origin"
        case (0, y):
            return f"y axis at {y}"
        case (x, 0):
            return f"x axis at {x}"
        case (x, y) if x == y:
            return f"diagonal {x}"
        case (x, y):
            return f"{x},{y}"
for p in [(0, 0), (0, 3), (4, 0), (5, 5), (1, 2)]:
    print(where(p))
def nested(t):
    match t:
        case ("move", (x, y)):
            return f"move to {x} {y}"
        case ("stop" | "halt" as word, _):
            return "word " + word
        case (other, (_, 9)):
            return f"{other} with 9"
        case _:
            return "none"
print(nested(("move", (1, 2))), nested(("halt", (0, 0))), nested(("x", (1, 9))), nested(("x", (1, 8))))
pairs = [(1, "a"), (2, "b"), (1, "c")]
for pair in pairs:
    match pair:
        case 1, letter:
            print("one", letter)
        case n, "b":
            print(n, "is b")
a, b = 3, 4
match a, b:
    case 3, 4:
        print("three and four")
match (1, 2, 3, 4):
    case (first, *rest):
        print(first, rest)
