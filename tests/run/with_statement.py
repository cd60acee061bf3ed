class Resource:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind is None, value is None, tb is None)
        return False
with Resource("a") as r:
    print("inside", r)
with Resource("b"):
    print("no target")
with Resource("c") as x, Resource("d") as y:
    print(x, y)
with (Resource("e") as p, Resource("f"),):
    print(p)
def early():
    with Resource("g"):
        return "returned"
print(early())
for i in range(3):
    with Resource(str(i)):
        if i == 0:
            continue
        if i == 1:
            break
        print("never")
data = {}
with Resource("h") as data["key"]:
    print(data)
with Resource("i") as (s, *t):
    print(s, t)
