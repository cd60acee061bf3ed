def numbers(n):
    print("(numbers)", end="")
    for i in range(n):
        yield i
def loud(x):
    print("(loud)", end="")
    return x
row = [1, 2]
print("row:", *row, "end", sep=" ")
print(*row, "end", *"ab")
print(*row, *"ab", *[])
print(*[], *row)
print(*[], "only", *[])
print("first", loud(2))
print("gen", *numbers(3), sep="-")
print("gen", list(numbers(3)))
print(*row, *[2.5], sep=", ", end=".\n")
print(loud(1), "x", loud(2))
class Collector:
    def __init__(self):
        self.parts = []
    def write(self, text):
        self.parts.append(text)
out = Collector()
print(*row, file=out)
print("a", *row, file=out)
print("".join(out.parts), end="")
def counting():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    print(n, inc(), n, inc(), n)
counting()
