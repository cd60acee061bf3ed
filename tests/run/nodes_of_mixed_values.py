# Linked nodes whose values are of several types, with None for children and neighbours
class Tree:
    def __init__(self, key, children=None):
        self.key = key
        self.children = children if children is not None else []

    def walk(self):
        yield self.key
        for c in self.children:
            if c is not None:
                yield from c.walk()


t = Tree("a", [Tree(1), None, Tree(2.5, [Tree("z")])])
print(list(t.walk()))


class Link:
    def __init__(self, item, next):
        self.item = item
        self.next = next


def from_list(xs):
    head = None
    for x in reversed(xs):
        head = Link(x, head)
    return head


def show(l):
    out = []
    while l:
        out.append(str(l.item))
        l = l.next
    return "->".join(out)


print(show(from_list([1, 2, 3])), show(from_list(["a", "b"])), show(from_list([])) == "")


class Stack:
    def __init__(self):
        self.top = None
        self.size = 0

    def push(self, x):
        self.top = Link(x, self.top)
        self.size += 1

    def pop(self):
        if self.top is None:
            raise IndexError("empty")
        x = self.top.item
        self.top = self.top.next
        self.size -= 1
        return x


s = Stack()
for x in [1, "two", 3.5, None, (4, "five")]:
    s.push(x)
print([s.pop() for _ in range(5)])


class DNode:
    def __init__(self, v):
        self.v, self.prev, self.next = v, None, None


class DList:
    def __init__(self):
        self.head = self.tail = None

    def append(self, v):
        n = DNode(v)
        if self.tail is None:
            self.head = self.tail = n
        else:
            self.tail.next, n.prev = n, self.tail
            self.tail = n

    def remove(self, v):
        n = self.head
        while n is not None and n.v != v:
            n = n.next
        if n is None:
            return False
        if n.prev:
            n.prev.next = n.next
        else:
            self.head = n.next
        if n.next:
            n.next.prev = n.prev
        else:
            self.tail = n.prev
        return True

    def __iter__(self):
        n = self.head
        while n:
            yield n.v
            n = n.next


dl = DList()
for c in "abcd":
    dl.append(c)
print(dl.remove("b"), dl.remove("z"), list(dl), dl.head.v, dl.tail.v, dl.remove("d"), dl.tail.v)
