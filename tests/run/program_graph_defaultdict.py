import heapq
from collections import deque, defaultdict


class Graph:
    def __init__(self):
        self.adj = defaultdict(list)

    def add_edge(self, a, b, w=1):
        self.adj[a].append((b, w))
        self.adj[b].append((a, w))

    def bfs(self, start):
        seen = {start}
        order = []
        q = deque([start])
        while q:
            n = q.popleft()
            order.append(n)
            for m, _ in self.adj[n]:
                if m not in seen:
                    seen.add(m)
                    q.append(m)
        return order

    def dfs(self, start, visited=None):
        if visited is None:
            visited = []
        visited.append(start)
        for m, _ in self.adj[start]:
            if m not in visited:
                self.dfs(m, visited)
        return visited

    def dijkstra(self, src):
        dist = {src: 0}
        prev = {}
        heap = [(0, src)]
        while heap:
            d, n = heapq.heappop(heap)
            if d > dist.get(n, float('inf')):
                continue
            for m, w in self.adj[n]:
                nd = d + w
                if m not in dist or nd < dist[m]:
                    dist[m] = nd
                    prev[m] = n
                    heapq.heappush(heap, (nd, m))
        return dist, prev

    def path(self, src, dst):
        dist, prev = self.dijkstra(src)
        if dst not in dist:
            return None
        p = [dst]
        while p[-1] != src:
            p.append(prev[p[-1]])
        p.reverse()
        return p


def topo_sort(deps):
    indeg = {k: 0 for k in deps}
    for k in deps:
        for d in deps[k]:
            indeg[d] = indeg.get(d, 0) + 1
    ready = sorted([k for k in indeg if indeg[k] == 0])
    out = []
    while ready:
        n = ready.pop(0)
        out.append(n)
        for d in deps.get(n, []):
            indeg[d] -= 1
            if indeg[d] == 0:
                ready.append(d)
    return out


g = Graph()
for a, b, w in [("A", "B", 4), ("A", "C", 1), ("C", "B", 2), ("B", "D", 5), ("C", "D", 8), ("E", "F", 1)]:
    g.add_edge(a, b, w)
print(g.bfs("A"))
print(g.dfs("A"))
dist, prev = g.dijkstra("A")
for k in sorted(dist):
    print(k, dist[k], prev.get(k))
print(" -> ".join(g.path("A", "D")))
print(g.path("A", "F"))
print(topo_sort({"shirt": ["tie", "belt"], "tie": ["jacket"], "pants": ["shoes", "belt"], "belt": ["jacket"]}))
