def shape(values):
    match values:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y]:
            return f"two {x} {y}"
        case [first, *rest] if first < 0:
            return f"negative then {rest}"
        case [first, *middle, last]:
            return f"{first} {middle} {last}"
    return "never"
for v in [[], [1], [1, 2], [-1, 2, 3], [1, 2, 3], [1, 2, 3, 4]]:
    print(shape(v))
def words(text):
    match text.split():
        case ["quit"]:
            return "bye"
        case ["go", direction]:
            return "going " + direction
        case ["go", *_]:
            return "go where?"
        case ["take", item, "from", place] | ["get", item, "from", place]:
            return f"{item} out of {place}"
        case ["drop", *items]:
            return "dropping " + ",".join(items)
        case _:
            return "what?"
for t in ["quit", "go north", "go to the shop", "take lamp from box", "get key from desk", "drop a b c", "drop", "", "sing"]:
    print(words(t))
match range(3):
    case [a, b, c]:
        print(a, b, c)
