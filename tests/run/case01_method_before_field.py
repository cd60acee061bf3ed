class Stack:
    def push(self, x):
        self.items.append(x)
        self.count += 1
    def top(self):
        return self.items[-1]
    def __init__(self):
        self.items = []
        self.count = 0
def use():
    s = Stack()
    s.push(2.5)
    s.push(4.5)
    return s.top() + s.count
print(use())
