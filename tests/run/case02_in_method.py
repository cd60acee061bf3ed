class Tree:
    def __init__(self):
        self.root = None
        self.size = 0
    def add(self, v):
        self.root = self._add(self.root, v)
    def _add(self, n, v):
        if n is None:
            self.size += 1
            return Leaf(v)
        if v < n.v:
            n.left = self._add(n.left, v)
        elif v > n.v:
            n.right = self._add(n.right, v)
        return n
    def depth(self):
        return self._depth(self.root)
    def _depth(self, n):
        return 0 if n is None else 1 + max(self._depth(n.left), self._depth(n.right))
class Leaf:
    def __init__(self, v):
        self.v = v
        self.left = None
        self.right = None
t = Tree()
for w in "the quick brown fox jumps over the lazy dog".split():
    t.add(w)
print(t.size, t.depth(), t.root.v, t.root.left.v)
