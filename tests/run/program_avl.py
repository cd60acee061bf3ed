class AvlNode:
    def __init__(self, key):
        self.key = key
        self.height = 1
        self.left = None
        self.right = None


def height(node):
    return node.height if node else 0


def balance(node):
    return height(node.left) - height(node.right)


def update(node):
    node.height = 1 + max(height(node.left), height(node.right))
    return node


def rotate_right(y):
    x = y.left
    y.left = x.right
    x.right = y
    update(y)
    return update(x)


def rotate_left(x):
    y = x.right
    x.right = y.left
    y.left = x
    update(x)
    return update(y)


def rebalance(node):
    update(node)
    b = balance(node)
    if b > 1:
        if balance(node.left) < 0:
            node.left = rotate_left(node.left)
        return rotate_right(node)
    if b < -1:
        if balance(node.right) > 0:
            node.right = rotate_right(node.right)
        return rotate_left(node)
    return node


def insert(node, key):
    if node is None:
        return AvlNode(key)
    if key < node.key:
        node.left = insert(node.left, key)
    elif key > node.key:
        node.right = insert(node.right, key)
    else:
        return node
    return rebalance(node)


def smallest(node):
    while node.left is not None:
        node = node.left
    return node


def remove(node, key):
    if node is None:
        return None
    if key < node.key:
        node.left = remove(node.left, key)
    elif key > node.key:
        node.right = remove(node.right, key)
    elif node.left is None:
        return node.right
    elif node.right is None:
        return node.left
    else:
        successor = smallest(node.right)
        node.key = successor.key
        node.right = remove(node.right, successor.key)
    return rebalance(node)


def inorder(node):
    if node is None:
        return []
    return inorder(node.left) + [node.key] + inorder(node.right)


def check(node):
    if node is None:
        return 0
    l = check(node.left)
    r = check(node.right)
    assert abs(l - r) <= 1, "out of balance"
    assert node.height == 1 + max(l, r)
    return node.height


root = None
for i in range(1, 64):
    root = insert(root, i)
print(check(root), root.key, len(inorder(root)))
seed = 7
for _ in range(100):
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    root = insert(root, seed % 500)
print(check(root), len(inorder(root)), inorder(root)[:10], inorder(root) == sorted(set(inorder(root))))
for i in range(1, 64, 2):
    root = remove(root, i)
root = remove(root, 10000)
print(check(root), len(inorder(root)), inorder(root)[:10])
while root is not None:
    root = remove(root, root.key)
print(inorder(root), root is None)
