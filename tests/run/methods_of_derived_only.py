class Node:
    pass


class Num(Node):
    def __init__(self, value):
        self.value = value

    def eval(self, env, depth=0):
        return self.value


class Var(Node):
    def __init__(self, name):
        self.name = name

    def eval(self, env, depth=0):
        return env[self.name]


class Add(Node):
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def eval(self, env, depth=0):
        return self.left.eval(env, depth + 1) + self.right.eval(env, depth + 1)


class Comment(Node):
    def __init__(self, text):
        self.text = text


def parse(words):
    word = words.pop(0)
    if word == "+":
        left = parse(words)
        return Add(left, parse(words))
    if word.startswith("#"):
        return Comment(word)
    return Num(int(word)) if word.isdigit() else Var(word)


env = {"x": 5}
for text in ["1", "+ 1 x", "+ + x x 3", "#done", "+ 1 #no"]:
    tree = parse(text.split())
    try:
        print(text, "=", tree.eval(env))
    except AttributeError as e:
        print(text, "!", e)
