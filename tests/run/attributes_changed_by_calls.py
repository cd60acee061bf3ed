class A:
    def __init__(self):
        self.v = None
    def clear(self):
        self.v = None
a = A()
a.v = 3
a.clear()
print(a.v)
x = a.v
print(x)
print(a.v is None)
class Node:
    def __init__(self, v, next=None):
        self.v = v
        self.next = next
class It:
    def __init__(self, head):
        self.cur = head
    def step(self):
        self.cur = self.cur.next
    def run(self):
        while self.cur is not None:
            print(self.cur.v)
            self.step()
            nxt = self.cur
            print(nxt.v if nxt else "end")
It(Node(1, Node(2))).run()


class Sensor:
    def __init__(self):
        self._value = None

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        self._value = None if new < 0.0 else new

    @value.deleter
    def value(self):
        self._value = None


s = Sensor()
s.value = 2.5
print(s.value)
s.value = -1.0
print(s.value)
s.value = 4.5
del s.value
print(s.value, s.value is None)


class Parser:
    def __init__(self, text):
        self.words = text.split()
        self.at = 0
        self.word = self.words[0] if self.words else None

    def advance(self):
        self.at += 1
        self.word = self.words[self.at] if self.at < len(self.words) else None

    def all(self):
        found = []
        while self.word is not None:
            found.append(self.word.upper())
            self.advance()
            following = self.word
            found.append(following)
        return found


print(Parser("a b c").all())


class Owner:
    def __init__(self):
        self.callback = None
        self.state = None

    def fire(self):
        self.state = "fired"
        if self.callback is not None:
            self.callback()
        return self.state


o = Owner()


def reset():
    o.state = None


print(o.fire())
o.callback = reset
print(o.fire())
