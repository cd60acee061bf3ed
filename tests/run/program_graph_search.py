from collections import deque


class Graph:
    def __init__(self, directed=False):
        self.adj = {}
        self.directed = directed

    def add_edge(self, a, b, weight=1):
        self.adj.setdefault(a, {})[b] = weight
        self.adj.setdefault(b, {})
        if not self.directed:
            self.adj[b][a] = weight

    def neighbours(self, node):
        return sorted(self.adj[node])

    def bfs(self, start):
        seen = {start}
        queue = deque([start])
        while queue:
            node = queue.popleft()
            yield node
            for n in self.neighbours(node):
                if n not in seen:
                    seen.add(n)
                    queue.append(n)

    def dfs(self, node, seen=None):
        if seen is None:
            seen = set()
        seen.add(node)
        order = [node]
        for n in self.neighbours(node):
            if n not in seen:
                order += self.dfs(n, seen)
        return order

    def shortest_path(self, start, goal):
        parents = {start: start}
        queue = [start]
        for node in queue:
            if node == goal:
                break
            for n in self.neighbours(node):
                if n not in parents:
                    parents[n] = node
                    queue.append(n)
        if goal not in parents:
            return None
        path = [goal]
        while path[-1] != start:
            path.append(parents[path[-1]])
        return path[::-1]

    def dijkstra(self, start):
        distance = {start: 0}
        done = set()
        while True:
            best = None
            for node, d in distance.items():
                if node not in done and (best is None or d < distance[best]):
                    best = node
            if best is None:
                return distance
            done.add(best)
            for n, w in self.adj[best].items():
                candidate = distance[best] + w
                if n not in distance or candidate < distance[n]:
                    distance[n] = candidate

    def topological(self):
        incoming = {node: 0 for node in self.adj}
        for node in self.adj:
            for n in self.adj[node]:
                incoming[n] += 1
        ready = sorted(n for n, count in incoming.items() if count == 0)
        result = []
        while ready:
            node = ready.pop(0)
            result.append(node)
            for n in self.neighbours(node):
                incoming[n] -= 1
                if incoming[n] == 0:
                    ready.append(n)
        if len(result) != len(self.adj):
            raise ValueError("the graph has a cycle")
        return result

    def components(self):
        left = set(self.adj)
        result = []
        while left:
            part = sorted(self.bfs(min(left)))
            result.append(part)
            left -= set(part)
        return result


g = Graph()
for a, b, w in [("A", "B", 4), ("A", "C", 2), ("B", "C", 1), ("B", "D", 5), ("C", "D", 8), ("D", "E", 3), ("X", "Y", 1)]:
    g.add_edge(a, b, w)
print("".join(g.bfs("A")), "".join(g.dfs("A")), g.shortest_path("A", "E"), g.shortest_path("A", "X"))
print(sorted(g.dijkstra("A").items()), g.components())
tasks = Graph(directed=True)
for line in ["shirt tie", "tie jacket", "trousers shoes", "trousers belt", "belt jacket", "socks shoes"]:
    a, b = line.split()
    tasks.add_edge(a, b)
print(tasks.topological())
tasks.add_edge("jacket", "shirt")
try:
    tasks.topological()
except ValueError as e:
    print(e)
maze = ["S.#.", "..#.", "#...", "..#E"]
walls = Graph()
for y in range(4):
    for x in range(4):
        if maze[y][x] != "#":
            for dx, dy in [(1, 0), (0, 1)]:
                if x + dx < 4 and y + dy < 4 and maze[y + dy][x + dx] != "#":
                    walls.add_edge((x, y), (x + dx, y + dy))
path = walls.shortest_path((0, 0), (3, 3))
print(path, len(path) - 1)
