class Node:
    def __init__(self, v):
        self.v = v
        self.next = None
    def link(self, n):
        self.next = n
    def show(self):
        return f"node {self.v}"
a = Node(1)
b = Node(2)
a.link(b)
print(a.next.v, a.next.show())
try:
    print(b.next.v)
except AttributeError as e:
    print(e)
try:
    print(a.next.next.show())
except AttributeError as e:
    print(e)
def find(items, n):
    for x in items:
        if x == n:
            return x
try:
    print(find([1, 2], 2) + 1)
    print(find([1, 2], 3) + 1)
except TypeError:
    print("TypeError")
d = {"k": [1]}
try:
    print(d.get("k")[0])
    print(d.get("z")[0])
except TypeError:
    print("TypeError again")
