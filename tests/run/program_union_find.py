class DisjointSet:
    def __init__(self):
        self.parent = {}
        self.size = {}
        self.groups = 0

    def add(self, x):
        if x not in self.parent:
            self.parent[x] = x
            self.size[x] = 1
            self.groups += 1

    def find(self, x):
        root = x
        while self.parent[root] != root:
            root = self.parent[root]
        while self.parent[x] != root:
            self.parent[x], x = root, self.parent[x]
        return root

    def union(self, a, b):
        self.add(a)
        self.add(b)
        a = self.find(a)
        b = self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        self.groups -= 1
        return True

    def same(self, a, b):
        return self.find(a) == self.find(b)

    def members(self):
        result = {}
        for x in self.parent:
            result.setdefault(self.find(x), []).append(x)
        return sorted(sorted(group) for group in result.values())


def kruskal(edges):
    forest = DisjointSet()
    tree = []
    for weight, a, b in sorted(edges):
        if forest.union(a, b):
            tree.append((a, b, weight))
    return tree, sum(w for _, _, w in tree)


def islands(rows):
    land = DisjointSet()
    for y, row in enumerate(rows):
        for x, c in enumerate(row):
            if c != "#":
                continue
            land.add((x, y))
            if x > 0 and row[x - 1] == "#":
                land.union((x, y), (x - 1, y))
            if y > 0 and rows[y - 1][x] == "#":
                land.union((x, y), (x, y - 1))
    return land


words = DisjointSet()
for a, b in [("big", "large"), ("small", "little"), ("large", "huge"), ("quick", "fast"), ("tiny", "small"), ("big", "huge")]:
    print(a, b, words.union(a, b), words.groups)
print(words.same("big", "huge"), words.same("big", "tiny"), words.members())
try:
    words.find("unknown")
except KeyError as e:
    print("KeyError:", e)
print(kruskal([(4, "a", "b"), (8, "b", "c"), (7, "c", "d"), (9, "d", "e"), (10, "e", "f"), (2, "c", "f"), (1, "a", "h"), (11, "b", "h"), (6, "f", "g"), (3, "g", "h")]))
isl = islands(["##..#", "#...#", "..#..", "##..#"])
print(isl.groups, [len(g) for g in isl.members()])
numbers = DisjointSet()
for n in range(2, 30):
    for m in range(2 * n, 30, n):
        numbers.union(n, m)
print(numbers.groups, numbers.same(4, 27), numbers.members()[-1])
