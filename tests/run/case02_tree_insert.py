class Node:
    def __init__(self, v):
        self.v = v
        self.left = None
        self.right = None
def insert(n, v):
    if n is None:
        return Node(v)
    if v < n.v:
        n.left = insert(n.left, v)
    else:
        n.right = insert(n.right, v)
    return n
def walk(n, out):
    if n is not None:
        walk(n.left, out)
        out.append(n.v)
        walk(n.right, out)
root = None
for v in [4, 2, 6, 1, 3]:
    root = insert(root, v)
out = []
walk(root, out)
print(out)
