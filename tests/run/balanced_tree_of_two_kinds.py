class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None
        self.height = 1


def height(node):
    return node.height if node else 0


def update(node):
    node.height = 1 + max(height(node.left), height(node.right))


def lean(node):
    return height(node.left) - height(node.right)


def turn_right(node):
    top = node.left
    node.left = top.right
    top.right = node
    update(node)
    update(top)
    return top


def turn_left(node):
    top = node.right
    node.right = top.left
    top.left = node
    update(node)
    update(top)
    return top


def balanced(node):
    update(node)
    if lean(node) > 1:
        if lean(node.left) < 0:
            node.left = turn_left(node.left)
        return turn_right(node)
    if lean(node) < -1:
        if lean(node.right) > 0:
            node.right = turn_right(node.right)
        return turn_left(node)
    return node


def insert(node, key):
    if node is None:
        return Node(key)
    if key < node.key:
        node.left = insert(node.left, key)
    elif key > node.key:
        node.right = insert(node.right, key)
    else:
        return node
    return balanced(node)


def delete(node, key):
    if node is None:
        return None
    if key < node.key:
        node.left = delete(node.left, key)
    elif key > node.key:
        node.right = delete(node.right, key)
    elif node.left is None:
        return node.right
    elif node.right is None:
        return node.left
    else:
        least = node.right
        while least.left:
            least = least.left
        node.key = least.key
        node.right = delete(node.right, least.key)
    return balanced(node)


def show(node):
    if node is None:
        return "."
    return f"({show(node.left)} {node.key} {show(node.right)})"


numbers = None
for k in [10, 20, 30, 40, 50, 25]:
    numbers = insert(numbers, k)
print(show(numbers))
for k in (40, 10, 99, 30):
    numbers = delete(numbers, k)
    print(k, show(numbers))
words = None
for w in "one two three four five".split():
    words = insert(words, w)
print(show(words))
