class Tree:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right


def levels(root):
    out, level = [], [root] if root else []
    while level:
        out.append([n.value for n in level])
        level = [c for n in level for c in (n.left, n.right) if c]
    return out


def label(tree):
    return "tree of " + str(tree.value)


print(levels(Tree(1, Tree(2), Tree(3, Tree(4)))))
print(levels(None))
print(label(Tree(7)))
try:
    print(label(None))
except AttributeError as e:
    print("AttributeError:", e)
