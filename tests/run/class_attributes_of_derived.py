class Node:
    def __init__(self, name):
        self.name = name


class Leaf(Node):
    def __init__(self, name, value):
        super().__init__(name)
        self.value = value

    def __str__(self):
        return f"{self.name}={self.value}"


class Branch(Node):
    def __init__(self, name):
        super().__init__(name)
        self.children = []

    def add(self, node):
        self.children.append(node)
        return self

    def __str__(self):
        return self.name + "(" + ", ".join(map(str, self.children)) + ")"


def total(node):
    if isinstance(node, Leaf):
        return node.value
    return sum(total(c) for c in node.children)


nodes = [Branch("b").add(Leaf("x", 1)).add(Leaf("y", 2)), Leaf("z", 5)]
print([str(n) for n in nodes], nodes[0].children[1].value, total(nodes[0]))
nodes[1].value = 7
print(nodes[1], nodes[1].value, len(nodes[0].children))
nodes[0].add(Leaf("w", 3))
print(nodes[0])
try:
    print(nodes[0].value)
except AttributeError:
    print("no value")
