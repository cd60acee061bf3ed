# results that only recursion could tell, but for the number beside it


class Node:
    def __init__(self, name, children=()):
        self.name = name
        self.children = list(children)

    def size(self):
        return 1 + sum(c.size() for c in self.children)

    def depth(self):
        return 1 + max((c.depth() for c in self.children), default=0)

    def height(self):
        return max([c.height() for c in self.children], default=0) + 1

    def weight(self):
        return len(self.name) * 0.5 + sum([c.weight() for c in self.children])

    def total(self):
        return sum(c.total() for c in self.children) + 1.5


tree = Node("root", [Node("a"), Node("bb", [Node("ccc")])])
print(tree.size(), tree.depth(), tree.height(), tree.weight(), tree.total())


def partitions(n, k=1):
    return 1 + sum(partitions(n - i, i) for i in range(k, n // 2 + 1))


print([partitions(n) for n in range(1, 12)])
