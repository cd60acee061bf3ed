class Node:
    def __init__(self, value: "int"):
        self.value = value
def first(nodes: "List[Nod]"):  # error: name 'Nod' is not defined
    return nodes[0]
def second(nodes: "List[Node") -> "int":  # error: '[' was never closed
    return nodes[1].value
def third(nodes: '''List["Node"]''') -> "int":
    return nodes[2].value
nodes = [Node(1), Node(2), Node(3)]
first(nodes)
second(nodes)
print(third(nodes))
