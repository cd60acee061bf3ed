print()
print(1, "a", 2.5, None, True, [1], (2,), {"k": 3})
print(1, 2, 3, sep=", ")
print(1, 2, 3, sep="")
print("no newline", end="")
print("|", end="\n\n")
print("a", "b", sep="\n", end="!\n")
print("", "", sep="-")
print(*[1, 2, 3])
print(*"abc", sep="+")
print("x", end=" ", flush=True)
print("y")
row = [1, 2]
print("row:", *row, "end", sep=" ")
print("tab\tend", "nul:" + "\x00" + ":", "é")
class Collector:
    def __init__(self):
        self.parts = []
    def write(self, text):
        self.parts.append(text)
out = Collector()
print("to", "collector", 5, file=out)
print("".join(out.parts) == "to collector 5\n")
