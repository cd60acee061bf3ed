def show(value, spec):
    try:
        return "[" + format(value, spec) + "]"
    except ValueError as e:
        return "ValueError: " + str(e)
for spec in ["d", ">5", "q", "s", ".2", "05", "c"]:
    print(show(42, spec), show(42.5, spec), show("text", spec))
width = 8
for align in "<>^":
    print(f"[{'ab':{align}{width}}] [{3.14159:{align}{width}.{2}f}] [{7:{'0'}{align}{width}}]")
