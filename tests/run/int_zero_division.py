def attempt(a, b, what):
    try:
        if what == "floor":
            print(a // b)
        elif what == "mod":
            print(a % b)
        elif what == "divmod":
            print(divmod(a, b))
        else:
            print(a / b)
    except ZeroDivisionError as e:
        print(what, "->", e)
for what in ["floor", "mod", "divmod", "true"]:
    attempt(7, 2, what)
    attempt(7, 0, what)
