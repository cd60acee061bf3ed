# A function that cannot be called with what others take, found out only once all is known of the arguments.
table = {"neg": lambda x: -x, "len": len, "none": lambda: "nothing", "add": lambda a, b: a + b}
for name, args in [("neg", (4,)), ("none", ()), ("add", (2, 3)), ("len", (4,)), ("neg", ())]:
    try:
        print(name, table[name](*args))
    except TypeError:
        print(name, "refused")
