class Fib:
    def __init__(self, limit):
        self.limit = limit
        self.a = 0
        self.b = 1
    def __iter__(self):
        return self
    def __next__(self):
        if self.a > self.limit:
            raise StopIteration
        value = self.a
        self.a, self.b = self.b, self.a + self.b
        return value
print(list(Fib(30)), sum(Fib(100)), max(Fib(50)), 21 in Fib(30))
class LinkedList:
    class Node:
        def __init__(self, value, next):
            self.value = value
            self.next = next
    def __init__(self, values=()):
        self.head = None
        for v in reversed(list(values)):
            self.head = LinkedList.Node(v, self.head)
    def __iter__(self):
        node = self.head
        while node is not None:
            yield node.value
            node = node.next
    def __repr__(self):
        return " -> ".join(str(v) for v in self)
items = LinkedList([1, 2, 3])
print(items, [x * 2 for x in items], list(zip(items, items)), sorted(items, reverse=True))
class Cycle:
    def __init__(self, items):
        self.items = items
        self.at = -1
    def __iter__(self):
        return self
    def __next__(self):
        self.at = (self.at + 1) % len(self.items)
        return self.items[self.at]
c = Cycle(["r", "g", "b"])
print([next(c) for _ in range(5)], [color for color, _ in zip(c, range(3))])
class Peekable:
    def __init__(self, source):
        self.source = iter(source)
        self.buffer = []
    def peek(self, default=None):
        if not self.buffer:
            try:
                self.buffer.append(next(self.source))
            except StopIteration:
                return default
        return self.buffer[0]
    def __iter__(self):
        return self
    def __next__(self):
        if self.buffer:
            return self.buffer.pop()
        return next(self.source)
p = Peekable([1, 2, 3])
print(p.peek(), next(p), p.peek(), list(p), p.peek(-1))
it = iter([10, 20, 30])
for x in it:
    print(x, next(it, -1))
