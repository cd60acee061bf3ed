import json
class User:
    def __init__(self, name, age):
        self.name = name
        self.age = age
u = User("Ann", 3)
print(json.dumps(u.__dict__))
print(json.dumps([u], default=lambda o: o.__dict__))
print(vars(u))
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next
print(json.dumps(Node(1, Node(2)), default=lambda o: o.__dict__))
print(sorted(u.__dict__.items(), key=lambda p: p[0]), len(vars(u)))
for k, v in vars(u).items():
    print(k, v)
