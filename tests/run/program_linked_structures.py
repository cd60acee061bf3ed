class Node:
    def __init__(self, key, value=None):
        self.key = key
        self.value = value
        self.left = None
        self.right = None
        self.parent = None

class BST:
    def __init__(self, items=()):
        self.root = None
        self.size = 0
        for k, v in items:
            self[k] = v

    def __setitem__(self, key, value):
        parent, cur = None, self.root
        while cur is not None:
            parent = cur
            if key == cur.key:
                cur.value = value
                return
            cur = cur.left if key < cur.key else cur.right
        node = Node(key, value)
        node.parent = parent
        if parent is None:
            self.root = node
        elif key < parent.key:
            parent.left = node
        else:
            parent.right = node
        self.size += 1

    def _find(self, key):
        cur = self.root
        while cur and cur.key != key:
            cur = cur.left if key < cur.key else cur.right
        return cur

    def __getitem__(self, key):
        node = self._find(key)
        if node is None:
            raise KeyError(key)
        return node.value

    def __contains__(self, key):
        return self._find(key) is not None

    def __len__(self):
        return self.size

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.key, node.value
                yield from walk(node.right)
        return walk(self.root)

    def _replace(self, u, v):
        if u.parent is None:
            self.root = v
        elif u is u.parent.left:
            u.parent.left = v
        else:
            u.parent.right = v
        if v is not None:
            v.parent = u.parent

    def __delitem__(self, key):
        z = self._find(key)
        if z is None:
            raise KeyError(key)
        self.size -= 1
        if z.left is None:
            self._replace(z, z.right)
        elif z.right is None:
            self._replace(z, z.left)
        else:
            y = z.right
            while y.left is not None:
                y = y.left
            if y.parent is not z:
                self._replace(y, y.right)
                y.right = z.right
                y.right.parent = y
            self._replace(z, y)
            y.left = z.left
            y.left.parent = y

    def height(self):
        def h(n):
            return 0 if n is None else 1 + max(h(n.left), h(n.right))
        return h(self.root)

    def draw(self, node=None, depth=0):
        if depth == 0:
            node = self.root
        if node is None:
            return
        self.draw(node.right, depth + 1)
        print("    " * depth + str(node.key))
        self.draw(node.left, depth + 1)

t = BST((w, len(w)) for w in "the quick brown fox jumps over a lazy dog".split())
print(len(t), t.height(), list(t))
t.draw()
del t["the"]
del t["fox"]
print("fox" in t, "dog" in t, len(t), [k for k, _ in t])
try:
    t["cat"]
except KeyError as e:
    print("missing", e)

class DList:
    class _Link:
        def __init__(self, data):
            self.data = data
            self.prev = self.next = None

    def __init__(self):
        self.head = self.tail = None

    def append(self, data):
        n = DList._Link(data)
        if self.tail is None:
            self.head = self.tail = n
        else:
            n.prev = self.tail
            self.tail.next = n
            self.tail = n
        return n

    def remove(self, n):
        if n.prev:
            n.prev.next = n.next
        else:
            self.head = n.next
        if n.next:
            n.next.prev = n.prev
        else:
            self.tail = n.prev

    def __iter__(self):
        n = self.head
        while n:
            yield n.data
            n = n.next

    def __reversed__(self):
        n = self.tail
        while n:
            yield n.data
            n = n.prev

    def __str__(self):
        return " <-> ".join(map(str, self)) or "empty"

d = DList()
links = [d.append(i * i) for i in range(6)]
d.remove(links[0])
d.remove(links[3])
d.remove(links[5])
print(d, list(reversed(d)), DList(), sum(d), max(d), 16 in d)

class LRU:
    def __init__(self, cap):
        self.cap = cap
        self.order = DList()
        self.map = {}
        self.hits = self.misses = 0
    def get(self, key, default=None):
        if key not in self.map:
            self.misses += 1
            return default
        self.hits += 1
        value, link = self.map[key]
        self.order.remove(link)
        self.map[key] = (value, self.order.append(key))
        return value
    def put(self, key, value):
        if key in self.map:
            self.order.remove(self.map[key][1])
        elif len(self.map) >= self.cap:
            oldest = self.order.head
            self.order.remove(oldest)
            del self.map[oldest.data]
        self.map[key] = value, self.order.append(key)

c = LRU(2)
c.put(1, "one")
c.put(2, "two")
print(c.get(1), c.get(3))
c.put(3, "three")
print(c.get(2, "gone"), c.get(3), c.order, c.hits, c.misses)

class Trie:
    def __init__(self):
        self.children = {}
        self.end = False
    def insert(self, word):
        node = self
        for ch in word:
            node = node.children.setdefault(ch, Trie())
        node.end = True
    def words(self, prefix=""):
        if self.end:
            yield prefix
        for ch in sorted(self.children):
            yield from self.children[ch].words(prefix + ch)
    def starting(self, prefix):
        node = self
        for ch in prefix:
            if ch not in node.children:
                return []
            node = node.children[ch]
        return list(node.words(prefix))

tr = Trie()
for w in ["car", "card", "care", "cat", "dog", "do"]:
    tr.insert(w)
print(list(tr.words()), tr.starting("car"), tr.starting("x"))
