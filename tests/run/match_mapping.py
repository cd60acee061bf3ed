def handle(event):
    match event:
        case {"type": "key", "name": name}:
            return "key " + name
        case {"type": "click", "x": x, "y": y, **rest}:
            return f"click {x} {y} {rest}"
        case {"type": kind}:
            return "unknown " + kind
        case {}:
            return "no type"
print(handle({"type": "key", "name": "enter"}))
print(handle({"type": "click", "x": "1", "y": "2", "button": "left"}))
print(handle({"type": "scroll"}))
print(handle({"a": "b"}))
counts = {"a": 1, "b": 2}
match counts:
    case {"c": n}:
        print("c", n)
    case {"a": 1, **others}:
        print("a with", others)
