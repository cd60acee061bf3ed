print("a b  c\td\n".split(), "  ".split(), "".split(), "one".split())
print("a,b,,c,".split(","), ",".split(","), "".split(","), "a--b--c".split("--"))
print("a b c d".split(" ", 2), "a b c d".split(None, 1), "  a b  c ".split(None, 1), "a,b,c".split(",", 0))
print("a b c d".rsplit(" ", 2), "a,b,c,d".rsplit(",", 1), " a b c ".rsplit(None, 1), "a,b".rsplit(","), "a  b".rsplit())
print("a,b,c".split(sep=",", maxsplit=1))
print(", ".join(["x", "y", "z"]), "".join(["a"]), "-".join([]), "+".join("abc"), " ".join(str(i) for i in range(4)))
print("\n".join(["line1", "line2"]))
print("key=value=more".partition("="), "none".partition("="), "a.b.c".rpartition("."), "none".rpartition("."))
try:
    "abc".split("")
except ValueError as e:
    print(e)
try:
    print("abc".partition(""))
except ValueError as e:
    print(e)
name, _, value = "speed: 12".partition(": ")
print(name, int(value) + 1)
