def h(x):
    match x:
        case [("a", v) | ("b", v, _), *rest]:
            return f"v {v} {rest}"
        case {"k": (int() | float()) as n}:
            return f"num {n}"
        case {"k": {"z": z}}:
            return f"z {z}"
        case {"k": [p, q]}:
            return f"pq {p} {q}"
        case [{"n": n}, *_]:
            return f"n {n}"
    return "?"
print(h([("a", 1), 2]), h([("b", 1, 2)]), h({"k": 1}), h({"k": {"z": 1}}), h({"k": [1, "a"]}), h([{"n": 5}]))
data = [1, "a", None, [1, 2], ["x", 1], {"k": 1, "j": "s"}, (1, 2), (1, "q"), 2.5, True, {"k": {"z": [1]}}, {"k": "v"}]
for d in data:
    print(h(d))
    match d:
        case None:
            print("none")
        case True | False:
            print("bool")
        case int() | float():
            print("number", d)
        case str():
            print("str", d)
        case [a, b]:
            print("two", a, b)
        case {"k": k, **rest}:
            print("k", k, rest)
        case _:
            print("other", d)

def command(cmd):
    match cmd:
        case ["go", int(x), int(y)] if x == y:
            return f"diagonal {x}"
        case ["go", int(x), int(y)]:
            return f"go {x},{y}"
        case _:
            return "other"
print(command(["go", 3, 3]), command(["go", 3, 4]), command("x"))

def moved(cmd):
    match cmd:
        case ["move", ("n" | "s") as d, *rest]:
            return f"move {d} {rest}"
        case _:
            return "unknown"
print(moved(["move", "n", 1, 2]), command(["move", "s"]), command(["move", "up"]))
