class Node:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.left = None
        self.right = None


class TreeMap:
    def __init__(self):
        self.root = None
        self.count = 0

    def _find(self, key):
        node = self.root
        while node is not None:
            if key == node.key:
                return node
            node = node.left if key < node.key else node.right
        return None

    def __getitem__(self, key):
        node = self._find(key)
        if node is None:
            raise KeyError(key)
        return node.value

    def __setitem__(self, key, value):
        if self.root is None:
            self.root = Node(key, value)
            self.count = 1
            return
        node = self.root
        while True:
            if key == node.key:
                node.value = value
                return
            if key < node.key:
                if node.left is None:
                    node.left = Node(key, value)
                    break
                node = node.left
            else:
                if node.right is None:
                    node.right = Node(key, value)
                    break
                node = node.right
        self.count += 1

    def __contains__(self, key):
        return self._find(key) is not None

    def __len__(self):
        return self.count

    def __delitem__(self, key):
        if key not in self:
            raise KeyError(key)
        self.root = self._delete(self.root, key)
        self.count -= 1

    def _delete(self, node, key):
        if node is None:
            return None
        if key < node.key:
            node.left = self._delete(node.left, key)
        elif key > node.key:
            node.right = self._delete(node.right, key)
        else:
            if node.left is None:
                return node.right
            if node.right is None:
                return node.left
            successor = node.right
            while successor.left is not None:
                successor = successor.left
            node.key = successor.key
            node.value = successor.value
            node.right = self._delete(node.right, successor.key)
        return node

    def _walk(self, node):
        if node is not None:
            yield from self._walk(node.left)
            yield node.key, node.value
            yield from self._walk(node.right)

    def items(self):
        return self._walk(self.root)

    def __iter__(self):
        for key, _ in self.items():
            yield key

    def height(self):
        def measure(node):
            if node is None:
                return 0
            return 1 + max(measure(node.left), measure(node.right))
        return measure(self.root)

    def between(self, low, high):
        result = []

        def visit(node):
            if node is None:
                return
            if low < node.key:
                visit(node.left)
            if low <= node.key <= high:
                result.append(node.key)
            if node.key < high:
                visit(node.right)
        visit(self.root)
        return result


t = TreeMap()
for i, word in enumerate("m f t b h p w a d g k n r v z m f".split()):
    t[word] = i
print(len(t), list(t), t.height())
print(t["m"], t["f"], "k" in t, "q" in t, t.between("e", "n"))
for key in ["a", "f", "m", "z"]:
    del t[key]
    print(key, len(t), "".join(t), t.height())
for key in ["a", "zz"]:
    try:
        del t[key]
    except KeyError as e:
        print("KeyError:", e)
try:
    print(t["m"])
except KeyError as e:
    print("KeyError:", e)
print([k + str(v) for k, v in t.items()])
empty = TreeMap()
print(len(empty), empty.height(), "x" in empty)
numbers = TreeMap()
for n in [50, 20, 80, 10, 30, 70, 90]:
    numbers[n] = n * n
print(sum(numbers), [v for _, v in numbers.items()], numbers.between(20, 70))
