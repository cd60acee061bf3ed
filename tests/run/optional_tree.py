class Tree:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None
        self.parent = None
def insert(root, key):
    node = Tree(key)
    if root is None:
        return node
    cur = root
    while True:
        if key < cur.key:
            if cur.left is None:
                cur.left = node
                node.parent = cur
                return root
            cur = cur.left
        else:
            if cur.right is None:
                cur.right = node
                node.parent = cur
                return root
            cur = cur.right
def find(node, key):
    while node is not None and node.key != key:
        node = node.left if key < node.key else node.right
    return node
def height(node):
    if node is None:
        return 0
    return 1 + max(height(node.left), height(node.right))
def inorder(node, out):
    if node:
        inorder(node.left, out)
        out.append(node.key)
        inorder(node.right, out)
    return out
def lowest(node):
    while node.left:
        node = node.left
    return node.key
root = None
for k in [50, 30, 70, 20, 40, 60, 80, 35]:
    root = insert(root, k)
print(inorder(root, []), height(root), lowest(root))
n = find(root, 35)
path = []
while n is not None:
    path.append(n.key)
    n = n.parent
print(path, find(root, 99) is None, find(root, 60).parent.key, find(root, 50).parent is None)
