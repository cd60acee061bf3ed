class Graph:
    def __init__(self):
        self.edges = {}
        self.rows = [[] for _ in range(3)]
        self.pending = None
    def add(self, a, b):
        if a not in self.edges:
            self.edges[a] = []
        self.edges[a].append(b)
    def put(self, row, v):
        self.rows[row].append(v)
        self.pending = v
g = Graph()
g.add("x", "y")
g.add("x", "z")
g.put(1, 2.5)
print(g.edges, g.rows, g.pending)
