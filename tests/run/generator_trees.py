class Node:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right
    def leaves(self):
        if self.left is None and self.right is None:
            yield self.value
        else:
            if self.left is not None:
                yield from self.left.leaves()
            if self.right is not None:
                yield from self.right.leaves()
def insert(node, value):
    if node is None:
        return Node(value)
    if value < node.value:
        node.left = insert(node.left, value)
    else:
        node.right = insert(node.right, value)
    return node
root = None
for v in [5, 2, 8, 1, 9, 3]:
    root = insert(root, v)
print(list(root), list(root.leaves()), sum(root), 8 in root, 7 in root)
def preorder(node, depth=0):
    if node is None:
        return
    yield depth, node.value
    yield from preorder(node.left, depth + 1)
    yield from preorder(node.right, depth + 1)
for depth, value in preorder(root):
    print("  " * depth + str(value))
def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [items[i]] + rest
print(list(permutations([1, 2, 3])))
def subsets(items):
    if not items:
        yield []
    else:
        for s in subsets(items[1:]):
            yield s
            yield [items[0]] + s
print(list(subsets("abc")))
def hanoi(n, a, b, c):
    if n > 0:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
print(" ".join(hanoi(3, "A", "B", "C")))
