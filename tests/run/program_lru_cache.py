class Entry:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.prev = None
        self.next = None


class LRUCache:
    """Least recently used goes first; a dict finds the entries of a doubly linked list."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.table = {}
        self.head = None
        self.tail = None
        self.hits = 0
        self.misses = 0

    def _unlink(self, entry):
        if entry.prev is not None:
            entry.prev.next = entry.next
        else:
            self.head = entry.next
        if entry.next is not None:
            entry.next.prev = entry.prev
        else:
            self.tail = entry.prev
        entry.prev = None
        entry.next = None

    def _push_front(self, entry):
        entry.next = self.head
        if self.head is not None:
            self.head.prev = entry
        self.head = entry
        if self.tail is None:
            self.tail = entry

    def get(self, key, default=None):
        entry = self.table.get(key)
        if entry is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(entry)
        self._push_front(entry)
        return entry.value

    def put(self, key, value):
        if key in self.table:
            entry = self.table[key]
            entry.value = value
            self._unlink(entry)
        else:
            if len(self.table) == self.capacity:
                oldest = self.tail
                self._unlink(oldest)
                del self.table[oldest.key]
            entry = Entry(key, value)
            self.table[key] = entry
        self._push_front(entry)

    def keys(self):
        entry = self.head
        while entry is not None:
            yield entry.key
            entry = entry.next

    def __len__(self):
        return len(self.table)


cache = LRUCache(3)
for key, value in [("a", 1), ("b", 2), ("c", 3)]:
    cache.put(key, value)
print(list(cache.keys()), cache.get("a"), list(cache.keys()))
cache.put("d", 4)
print(list(cache.keys()), cache.get("b"), cache.get("b", -1), cache.get("c", 0))
cache.put("a", 100)
print(list(cache.keys()), cache.get("a"), len(cache), cache.hits, cache.misses)
cache.put("e", 5)
cache.put("f", 6)
print(list(cache.keys()), sorted(cache.table))


def slow_square(n, memo):
    found = memo.get(n)
    if found is not None:
        return found
    result = n * n
    memo.put(n, result)
    return result


memo = LRUCache(4)
print([slow_square(i % 5, memo) for i in range(12)], memo.hits, memo.misses)
single = LRUCache(1)
single.put("x", 1)
single.put("y", 2)
print(list(single.keys()), single.get("x") is None, single.get("y"))
