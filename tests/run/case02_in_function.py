def build(values):
    root = None
    for v in values:
        root = insert(root, v)
    return root
def insert(n, v):
    if n is None:
        return Item(v)
    n.next = insert(n.next, v)
    return n
class Item:
    def __init__(self, v):
        self.v = v
        self.next = None
n = build([1, 2, 3])
while n is not None:
    print(n.v)
    n = n.next
print(build([]) is None)
