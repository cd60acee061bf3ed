# One class used with several element types.
class Stack:
    def __init__(self):
        self.items = []
    def push(self, x):
        self.items.append(x)
    def pop(self):
        return self.items.pop()
    def __len__(self):
        return len(self.items)
ints = Stack()
for i in range(3):
    ints.push(i)
words = Stack()
words.push("a")
words.push("b")
print(ints.pop() + ints.pop(), words.pop() + words.pop(), len(ints), len(words))
class Pair:
    def __init__(self, a, b):
        self.a = a
        self.b = b
    def swap(self):
        return Pair(self.b, self.a)
p = Pair(1, "x")
q = p.swap()
print(p.a, p.b, q.a, q.b, Pair(2.5, None).swap().b)
class Box:
    def __init__(self, value):
        self.value = value
    def map(self, f):
        return Box(f(self.value))
print(Box(5).map(lambda v: v + 1).value, Box("a").map(len).value, Box([1]).map(str).value)
