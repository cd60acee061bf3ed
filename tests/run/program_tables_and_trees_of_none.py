class Entry:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.next = None
class Chained:
    def __init__(self, size=4):
        self.buckets = [None] * size
        self.size = size
        self.count = 0
    def _index(self, key):
        h = 0
        for ch in str(key):
            h = (h * 31 + ord(ch)) % self.size
        return h
    def put(self, key, value):
        i = self._index(key)
        node = self.buckets[i]
        if node is None:
            self.buckets[i] = Entry(key, value)
            self.count += 1
            return
        prev = None
        while node:
            if node.key == key:
                node.value = value
                return
            prev = node
            node = node.next
        prev.next = Entry(key, value)
        self.count += 1
    def get(self, key, default=None):
        node = self.buckets[self._index(key)]
        while node is not None:
            if node.key == key:
                return node.value
            node = node.next
        return default
    def remove(self, key):
        i = self._index(key)
        node, prev = self.buckets[i], None
        while node and node.key != key:
            prev, node = node, node.next
        if node is None:
            raise KeyError(key)
        if prev is None:
            self.buckets[i] = node.next
        else:
            prev.next = node.next
        self.count -= 1
        return node.value
    def __iter__(self):
        for b in self.buckets:
            while b:
                yield b.key, b.value
                b = b.next
t = Chained()
for i, w in enumerate("one two three four five six seven".split()):
    t.put(w, i)
t.put("two", 22)
print(t.get("two"), t.get("nope"), t.get("nope", -1), t.count, t.remove("one"), sorted(t))
try:
    t.remove("one")
except KeyError as e:
    print("KeyError", e)
class Probe:
    DELETED = object()
    def __init__(self, cap=8):
        self.keys = [None] * cap
        self.vals = [None] * cap
        self.n = 0
    def _slot(self, k):
        i = hash(k) % len(self.keys)
        while self.keys[i] is not None and self.keys[i] != k:
            i = (i + 1) % len(self.keys)
        return i
    def __setitem__(self, k, v):
        if self.n * 2 >= len(self.keys):
            old = [(a, b) for a, b in zip(self.keys, self.vals) if a is not None]
            self.keys = [None] * (len(self.keys) * 2)
            self.vals = [None] * len(self.keys)
            self.n = 0
            for a, b in old:
                self[a] = b
        i = self._slot(k)
        if self.keys[i] is None:
            self.n += 1
        self.keys[i], self.vals[i] = k, v
    def __getitem__(self, k):
        i = self._slot(k)
        if self.keys[i] is None:
            raise KeyError(k)
        return self.vals[i]
    def __len__(self):
        return self.n
p = Probe()
for k in range(0, 60, 7):
    p[k] = k * k
print(len(p), p[49], len(p.keys), sum(v for v in p.vals if v is not None))
class SegTree:
    def __init__(self, data):
        self.n = len(data)
        self.t = [None] * (2 * self.n)
        for i, x in enumerate(data):
            self.t[self.n + i] = x
        for i in range(self.n - 1, 0, -1):
            self.t[i] = min(self.t[2 * i], self.t[2 * i + 1])
    def query(self, lo, hi):
        best = None
        lo += self.n
        hi += self.n
        while lo < hi:
            if lo & 1:
                best = self.t[lo] if best is None else min(best, self.t[lo])
                lo += 1
            if hi & 1:
                hi -= 1
                best = self.t[hi] if best is None else min(best, self.t[hi])
            lo //= 2
            hi //= 2
        return best
st = SegTree([5, 3, 8, 1, 9, 2])
print(st.query(0, 3), st.query(2, 6), st.query(4, 5), st.query(1, 1))
board = [[None for _ in range(3)] for _ in range(3)]
board[0][0] = board[1][1] = board[2][2] = "X"
board[0][1] = "O"
def winner(b):
    lines = b + [list(c) for c in zip(*b)] + [[b[i][i] for i in range(3)], [b[i][2 - i] for i in range(3)]]
    for line in lines:
        if line[0] is not None and line.count(line[0]) == 3:
            return line[0]
    return None
print(winner(board), [[c or "." for c in r] for r in board])
print("\n".join(" ".join("." if c is None else c for c in row) for row in board))
def tournament(players):
    n = len(players)
    tree = [None] * (n - 1) + [(p, i) for i, p in enumerate(players)]
    for i in range(n - 2, -1, -1):
        tree[i] = max(tree[2 * i + 1], tree[2 * i + 2])
    return tree[0]
print(tournament([3, 9, 4, 7]))
class Heap:
    def __init__(self):
        self.a = [None]
    def push(self, x):
        self.a.append(x)
        i = len(self.a) - 1
        while i > 1 and self.a[i] < self.a[i // 2]:
            self.a[i], self.a[i // 2] = self.a[i // 2], self.a[i]
            i //= 2
    def top(self):
        return self.a[1]
hp = Heap()
for x in [5, 2, 8, 1]:
    hp.push(x)
print(hp.top(), hp.a)
