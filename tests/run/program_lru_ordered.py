from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.cache = OrderedDict()
        self.hits = 0
        self.misses = 0

    def get(self, key):
        if key not in self.cache:
            self.misses += 1
            return -1
        self.hits += 1
        self.cache.move_to_end(key)
        return self.cache[key]

    def put(self, key, value):
        if key in self.cache:
            self.cache.move_to_end(key)
        self.cache[key] = value
        if len(self.cache) > self.capacity:
            old, _ = self.cache.popitem(last=False)
            print("evict", old)


class DNode:
    def __init__(self, key, val):
        self.key = key
        self.val = val
        self.prev = None
        self.next = None


class LRU2:
    def __init__(self, cap):
        self.cap = cap
        self.map = {}
        self.head = DNode(0, 0)
        self.tail = DNode(0, 0)
        self.head.next = self.tail
        self.tail.prev = self.head

    def _remove(self, node):
        p, n = node.prev, node.next
        p.next = n
        n.prev = p

    def _add(self, node):
        p = self.tail.prev
        p.next = node
        self.tail.prev = node
        node.prev = p
        node.next = self.tail

    def get(self, key):
        if key in self.map:
            n = self.map[key]
            self._remove(n)
            self._add(n)
            return n.val
        return -1

    def put(self, key, val):
        if key in self.map:
            self._remove(self.map[key])
        n = DNode(key, val)
        self._add(n)
        self.map[key] = n
        if len(self.map) > self.cap:
            n = self.head.next
            self._remove(n)
            del self.map[n.key]


c = LRUCache(2)
c.put("a", 1)
c.put("b", 2)
print(c.get("a"))
c.put("c", 3)
print(c.get("b"), c.get("c"), c.hits, c.misses)
print(list(c.cache.keys()), list(c.cache.items()))

d = LRU2(2)
d.put(1, 10)
d.put(2, 20)
print(d.get(1))
d.put(3, 30)
print(d.get(2), d.get(3), d.get(1), sorted(d.map))


def memo(f):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), [fib(i) for i in range(10)])
