from collections import defaultdict, deque, namedtuple
from heapq import heappush, heappop

Edge = namedtuple('Edge', 'start, end, cost')
inf = float('inf')

class Graph():
    def __init__(self, edges):
        self.edges = [Edge(*edge) for edge in edges]
        self.vertices = {e.start for e in self.edges} | {e.end for e in self.edges}

    def dijkstra(self, source, dest):
        assert source in self.vertices
        dist = {vertex: inf for vertex in self.vertices}
        previous = {vertex: None for vertex in self.vertices}
        dist[source] = 0
        q = self.vertices.copy()
        neighbours = {vertex: set() for vertex in self.vertices}
        for start, end, cost in self.edges:
            neighbours[start].add((end, cost))
            neighbours[end].add((start, cost))
        while q:
            u = min(q, key=lambda vertex: (dist[vertex], vertex))
            q.remove(u)
            if dist[u] == inf or u == dest:
                break
            for v, cost in neighbours[u]:
                alt = dist[u] + cost
                if alt < dist[v]:
                    dist[v] = alt
                    previous[v] = u
        s, u = deque(), dest
        while previous[u]:
            s.appendleft(u)
            u = previous[u]
        s.appendleft(u)
        return s

graph = Graph([("a", "b", 7), ("a", "c", 9), ("a", "f", 14), ("b", "c", 10),
               ("b", "d", 15), ("c", "d", 11), ("c", "f", 2), ("d", "e", 6), ("e", "f", 9)])
print(graph.dijkstra("a", "e"))
print(graph.edges[0], graph.edges[0].cost)

G = {
    'A': {'B': 1, 'C': 4},
    'B': {'A': 1, 'C': 2, 'D': 5},
    'C': {'A': 4, 'B': 2, 'D': 1},
    'D': {'B': 5, 'C': 1, 'E': 3},
    'E': {'D': 3},
}

def shortest(g, start):
    best = {start: 0}
    heap = [(0, start)]
    done = set()
    while heap:
        d, u = heappop(heap)
        if u in done:
            continue
        done.add(u)
        for v, w in g[u].items():
            if v not in best or d + w < best[v]:
                best[v] = d + w
                heappush(heap, (best[v], v))
    return best

print(shortest(G, 'A'))

def bfs(g, start, goal):
    queue = deque([(start, [start])])
    seen = {start}
    while queue:
        node, path = queue.popleft()
        if node == goal:
            return path
        for nxt in sorted(g[node]):
            if nxt not in seen:
                seen.add(nxt)
                queue.append((nxt, path + [nxt]))
    return None

print(bfs(G, 'A', 'E'), bfs({'X': [], 'Y': []}, 'X', 'Y'))

def topo(deps):
    indeg = defaultdict(int)
    out = defaultdict(list)
    nodes = set()
    for k, vs in deps.items():
        nodes.add(k)
        for v in vs:
            nodes.add(v)
            out[v].append(k)
            indeg[k] += 1
    ready = sorted(n for n in nodes if indeg[n] == 0)
    order = []
    while ready:
        n = ready.pop(0)
        order.append(n)
        for m in sorted(out[n]):
            indeg[m] -= 1
            if not indeg[m]:
                ready.append(m)
    if len(order) != len(nodes):
        raise ValueError("cycle among " + ", ".join(sorted(nodes - set(order))))
    return order

deps = {"des_system_lib": ["std", "synopsys", "std_cell_lib", "des_system_lib2", "dw02"],
        "dw01": ["ieee", "dware", "gtech"], "dw02": ["ieee", "dware"], "dware": ["ieee"], "gtech": ["ieee"]}
print(topo(deps))
try:
    topo({"a": ["b"], "b": ["c"], "c": ["a"], "d": []})
except ValueError as ex:
    print("ValueError:", ex)

class UnionFind:
    def __init__(self):
        self.parent = {}
        self.rank = {}
    def find(self, x):
        if x not in self.parent:
            self.parent[x] = x
            self.rank[x] = 0
        if self.parent[x] != x:
            self.parent[x] = self.find(self.parent[x])
        return self.parent[x]
    def union(self, a, b):
        ra, rb = self.find(a), self.find(b)
        if ra == rb: return False
        if self.rank[ra] < self.rank[rb]: ra, rb = rb, ra
        self.parent[rb] = ra
        if self.rank[ra] == self.rank[rb]: self.rank[ra] += 1
        return True

def kruskal(edges):
    uf = UnionFind()
    return [(w, u, v) for w, u, v in sorted((w, u, v) for u, v, w in edges) if uf.union(u, v)]

mst = kruskal([("a", "b", 7), ("a", "d", 5), ("b", "c", 8), ("b", "d", 9), ("b", "e", 7), ("c", "e", 5), ("d", "e", 15)])
print(mst, sum(w for w, *_ in mst))

def floyd(n, edges):
    rn = range(n)
    dist = [[inf] * n for i in rn]
    nxt = [[0] * n for i in rn]
    for i in rn:
        dist[i][i] = 0
    for u, v, w in edges:
        dist[u - 1][v - 1] = w
        nxt[u - 1][v - 1] = v - 1
    for k in rn:
        for i in rn:
            for j in rn:
                if dist[i][k] + dist[k][j] < dist[i][j]:
                    dist[i][j] = dist[i][k] + dist[k][j]
                    nxt[i][j] = nxt[i][k]
    print("pair     dist    path")
    for i in rn:
        for j in rn:
            if i != j:
                path = [i]
                while path[-1] != j:
                    path.append(nxt[path[-1]][j])
                print("%d → %d  %4d       %s" % (i + 1, j + 1, dist[i][j], ' → '.join(str(p + 1) for p in path)))

floyd(4, [[1, 3, -2], [2, 1, 4], [2, 3, 3], [3, 4, 2], [4, 2, -1]])
