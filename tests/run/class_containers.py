class Sparse:
    def __init__(self, size):
        self.size = size
        self.data = {}
    def __len__(self):
        return self.size
    def __getitem__(self, i):
        if i < 0:
            i += self.size
        if not 0 <= i < self.size:
            raise IndexError("sparse index out of range")
        return self.data.get(i, 0)
    def __setitem__(self, i, value):
        if value == 0:
            self.data.pop(i, 0)
        else:
            self.data[i] = value
    def __delitem__(self, i):
        self.data.pop(i, 0)
    def __contains__(self, value):
        return value in self.data.values()
    def __iter__(self):
        for i in range(self.size):
            yield self[i]
s = Sparse(5)
s[1] = 10
s[3] = 30
s[1] += 5
print(len(s), list(s), s[-2], 15 in s, 99 in s, s.data, bool(s), bool(Sparse(0)))
del s[1]
s[3] = 0
print(list(s), s.data)
try:
    print(s[9])
except IndexError as e:
    print(e)
class Grid:
    def __init__(self, w, h):
        self.w = w
        self.cells = ["."] * (w * h)
    def __getitem__(self, pos):
        x, y = pos
        return self.cells[y * self.w + x]
    def __setitem__(self, pos, v):
        x, y = pos
        self.cells[y * self.w + x] = v
    def __str__(self):
        return "\n".join("".join(self.cells[i:i + self.w]) for i in range(0, len(self.cells), self.w))
g = Grid(4, 3)
g[1, 2] = "#"
g[0, 0] = "A"
print(g)
print(g[1, 2], g[3, 0])
class Text:
    def __init__(self, s):
        self.s = s
    def __getitem__(self, key):
        return "slice " + self.s[key]
print(Text("abcdef")[1:4], Text("abcdef")[::2])
