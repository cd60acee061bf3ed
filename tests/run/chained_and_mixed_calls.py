class Builder:
    def __init__(self):
        self.parts = []
    def add(self, *items, sep=""):
        self.parts.append(sep.join(str(i) for i in items))
        return self
    def build(self):
        return "|".join(self.parts)
print(Builder().add(1, 2).add("a", "b", sep="-").add().build())
print("  Hello World ".strip().lower().replace("o", "0").split()[0][::-1].upper())
data = {"rows": [[1, 2], [3, 4]], "more": [[5]]}
print(data["rows"][1][0] + data["more"][-1][-1], sum(data["rows"][0]), len(data.get("rows")), data["rows"][::-1][0][1])
def make():
    def inner(n):
        return [n, n + 1]
    return inner
print(make()(3)[1], (lambda: {"k": (1, 2)})()["k"][0], [[1, 2], [3]][0].pop())
print([1, 2, 3][-1], "abc"[1].upper(), (4, 5)[0] + 1, {1: "a"}[1], {"f": len}["f"]("four"))
